import { PORTAL_API, type PortalPicture, type SignedIn, type WordItem } from '@toasoan/contracts';
import { accountOf } from './account-of.js';
import { answerOf, OFFLINE, SIGNED_OUT, type Answer } from './answers.js';
import { withLock } from './with-lock.js';

const ANSWER_MS = 30_000;
const UPLOAD_QUIET_MS = 90_000;

/** An answer and the newsroom's mark of it. */
interface Seen {
  tag: string;
  text: string;
}

interface SentForm {
  key: string;
  file: Blob;
  name: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

/**
 * The newsroom, asked as one person. The access token lives here alone; what keeps the session is a cookie, and that belongs to
 * the browser: another window may have signed somebody else in. Nothing is ever asked with the token of another than `account`.
 */
export class Server {
  #token: string | null = null;
  #renewing: Promise<Answer<unknown>> | null = null;
  readonly #seen = new Map<string, Seen>();

  /** Null: nobody yet; who signs in here becomes the one. */
  constructor(private account: string | null) {}

  /** Without signing in. */
  async open<T>(path: string, body: object): Promise<Answer<T>> {
    return this.#send<T>('POST', path, body, null);
  }

  /** A way in (password, invitation, new password): from here on questions are asked as that person. */
  async enter(path: string, body: object): Promise<Answer<SignedIn>> {
    return this.#entered(await this.#send<SignedIn>('POST', path, body, null));
  }

  /** The same for who is in: the answer's token takes the place of the one that was used. */
  async enterAgain(path: string, body: object): Promise<Answer<SignedIn>> {
    return this.#entered(await this.#asked<SignedIn>('POST', path, body));
  }

  #entered(answer: Answer<SignedIn>): Answer<SignedIn> {
    if (answer.ok && !this.#take(answer.value)) return SIGNED_OUT;
    return answer;
  }

  /** Signs out here, or everywhere. */
  async leave(everywhere: boolean): Promise<Answer<unknown>> {
    const answer = await this.#asked<unknown>('POST', '/api/auth/logout', everywhere ? { scope: 'all' } : {});
    this.#token = null;
    return answer;
  }

  /** Below `/api/portal`. */
  ask<T>(method: Method, path: string, body?: object): Promise<Answer<T>> {
    return this.#asked<T>(method, PORTAL_API + path, body);
  }

  /** The same for what is asked again and again: what has not changed does not come over the line anew. */
  look<T>(path: string): Promise<Answer<T>> {
    return this.#asked<T>('GET', PORTAL_API + path, undefined, this.#seen);
  }

  /** A new access token from the session's cookie. One tab at a time: a second use of the same cookie would end it. */
  renew(): Promise<Answer<unknown>> {
    this.#renewing ??= withLock('session', async () => {
      const answer = await this.#send<SignedIn>('POST', '/api/auth/refresh', {}, null);
      // 204: this browser has no cookie, which is no error of anybody's.
      if (answer.ok && answer.status !== 204) return this.#take(answer.value) ? answer : SIGNED_OUT;
      if (answer.ok || (answer.why === 'refused' && [400, 401].includes(answer.refusal.status))) {
        this.#token = null;
        return SIGNED_OUT;
      }
      return answer;
    }).finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  /** The bytes of a picture that only its sender may see. */
  async preview(path: string): Promise<Blob | null> {
    if (this.#token === null && !(await this.renew()).ok) return null;
    const get = () => fetch(path, { headers: { authorization: `Bearer ${this.#token ?? ''}` }, cache: 'no-store' });
    try {
      let answer = await get();
      if (answer.status === 401 && (await this.renew()).ok) answer = await get();
      return answer.ok ? await answer.blob() : null;
    } catch {
      return null;
    }
  }

  /** `progress`: 0–1. A repeated key is answered as the first time. */
  upload(key: string, file: Blob, progress: (share: number) => void): Promise<Answer<PortalPicture>> {
    return this.#uploaded<PortalPicture>('/pictures', { key, file, name: 'anh.jpg' }, progress);
  }

  /** What an item would hold that is made of a Word file; its pictures are the sender's already. */
  readWord(key: string, file: File, progress: (share: number) => void): Promise<Answer<WordItem>> {
    return this.#uploaded<WordItem>('/word', { key, file, name: file.name }, progress);
  }

  async #uploaded<T>(path: string, form: SentForm, progress: (share: number) => void): Promise<Answer<T>> {
    const send = () => this.#upload<T>(path, form, progress);
    if (this.#token === null) {
      const renewed = await this.renew();
      if (!renewed.ok) return renewed;
    }
    const answer = await send();
    if (answer.ok || answer.why !== 'refused' || answer.refusal.status !== 401) return answer;
    const renewed = await this.renew();
    return renewed.ok ? send() : renewed;
  }

  #take({ jwt }: SignedIn): boolean {
    const account = accountOf(jwt);
    this.account ??= account;
    const own = account !== null && account === this.account;
    this.#token = own ? jwt : null;
    return own;
  }

  async #asked<T>(method: Method, path: string, body?: object, seen?: Map<string, Seen>): Promise<Answer<T>> {
    if (this.#token === null) {
      const renewed = await this.renew();
      if (!renewed.ok) return renewed;
    }
    const answer = await this.#send<T>(method, path, body, this.#token, seen);
    if (answer.ok || answer.why !== 'refused' || answer.refusal.status !== 401) return answer;
    const renewed = await this.renew();
    if (!renewed.ok) return renewed;
    const again = await this.#send<T>(method, path, body, this.#token, seen);
    return !again.ok && again.why === 'refused' && again.refusal.status === 401 ? SIGNED_OUT : again;
  }

  async #send<T>(
    method: Method,
    path: string,
    body: object | undefined,
    token: string | null,
    seen?: Map<string, Seen>,
  ): Promise<Answer<T>> {
    const known = seen?.get(path);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      stop.abort();
    }, ANSWER_MS);
    try {
      const answer = await fetch(path, {
        method,
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          ...(known === undefined ? {} : { 'if-none-match': known.tag }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: stop.signal,
      });
      if (known !== undefined && answer.status === 304) return answerOf<T>(200, known.text);
      const text = await answer.text();
      const tag = answer.headers.get('etag');
      if (seen !== undefined && answer.ok && tag !== null) seen.set(path, { tag, text });
      return answerOf<T>(answer.status, text);
    } catch {
      return OFFLINE;
    } finally {
      clearTimeout(timer);
    }
  }

  /** By XMLHttpRequest: `fetch` says nothing about how far a body has come. */
  #upload<T>(path: string, { key, file, name }: SentForm, progress: (share: number) => void): Promise<Answer<T>> {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      const form = new FormData();
      form.append('key', key);
      form.append('file', file, name);
      request.open('POST', PORTAL_API + path);
      request.setRequestHeader('accept', 'application/json');
      request.setRequestHeader('authorization', `Bearer ${this.#token ?? ''}`);
      let quiet = 0;
      const stillThere = (): void => {
        clearTimeout(quiet);
        quiet = window.setTimeout(() => {
          request.abort();
        }, UPLOAD_QUIET_MS);
      };
      request.upload.onprogress = ({ loaded, total }) => {
        stillThere();
        if (total > 0) progress(loaded / total);
      };
      request.onloadend = () => {
        clearTimeout(quiet);
        resolve(request.status === 0 ? OFFLINE : answerOf<T>(request.status, request.responseText));
      };
      stillThere();
      request.send(form);
    });
  }
}
