import type { PortalMe, SignedIn } from '@toasoan/contracts';
import { openPhone, type PhoneDatabase } from '../phone/open-phone.js';
import { Outbox } from '../phone/outbox.js';
import { Phone } from '../phone/phone.js';
import type { Answer } from '../server/answers.js';
import { Server } from '../server/server.js';
import { routeOf } from './route.js';

/** Who was here last, so that the page opens without a line. */
const LAST = 'toasoan-gui-bai-nguoi';
/** Somebody signed out without a line. */
const LEFT = 'toasoan-gui-bai-ra';
const CHANNEL = 'toasoan-gui-bai';

export interface PortalState {
  /** `opening`: it is not known yet who is there. */
  phase: 'opening' | 'out' | 'in';
  me: PortalMe | null;
  /** In, by what the phone remembers; the newsroom wants the password again before anything is sent. */
  expired: boolean;
  unread: number;
  /** Milliseconds that the newsroom's clock is ahead of the phone's. */
  ahead: number;
  /** What is told to who has just gone out of her own will; null once somebody comes in. */
  farewell: string | null;
}

const SIGNED_OUT = 'Đã đăng xuất. Những gì chưa gửi vẫn nằm trên điện thoại này, đăng nhập lại là gửi tiếp.';
const FORGOTTEN =
  'Đã xóa dữ liệu của bạn khỏi tòa soạn và khỏi điện thoại này. Cảm ơn những bài bạn đã gửi; muốn cộng tác lại, hãy nhờ công đoàn cấp trên mời.';

/** Who is there, what the phone holds of theirs, and the newsroom: what every screen works with. */
export class Portal {
  state: PortalState = { phase: 'opening', me: null, expired: false, unread: 0, ahead: 0, farewell: null };
  /** Asks as who is there now, and as nobody else: another person gets another. */
  server = new Server(null);
  phone: Phone | null = null;
  outbox: Outbox | null = null;
  #db: PhoneDatabase | null = null;
  readonly #changed = new Set<() => void>();
  readonly #channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;

  constructor() {
    window.addEventListener('online', () => {
      this.wake();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') this.wake();
    });
    if (this.#channel) this.#channel.onmessage = () => this.phone?.told();
    // Another window has signed out, or somebody else in: one browser has one session.
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key !== LAST || this.phone === null || newValue === this.phone.account) return;
      this.#leave();
      if (newValue !== null) void this.open();
    });
  }

  onChange(hear: () => void): () => void {
    this.#changed.add(hear);
    return () => void this.#changed.delete(hear);
  }

  /** At the start: by what the phone remembers at once, then by what the newsroom says. */
  async open(): Promise<void> {
    this.#db = await openPhone();
    if (localStorage.getItem(LEFT) !== null && !(await this.#giveUp())) return;
    const last = localStorage.getItem(LAST);
    this.server = new Server(last);
    // Somebody new, nearly always: the form at once. A session that outlived what the phone remembers is found all the same.
    if (last === null) this.#set({ phase: 'out' });
    else {
      const me = (await new Phone(this.#db, last).known('me')) as PortalMe | undefined;
      if (me !== undefined) this.#enter(me, true);
    }
    await this.look();
  }

  /** Ends the session that somebody left without a line; false: there is none yet, and nobody is in. */
  async #giveUp(): Promise<boolean> {
    const answer = await new Server(null).leave(false);
    const done = answer.ok || answer.why === 'signed_out';
    if (done) localStorage.removeItem(LEFT);
    else this.#set({ phase: 'out' });
    return done;
  }

  /** Asks the newsroom who is there. */
  async look(): Promise<void> {
    const { server } = this;
    const answer = await server.ask<PortalMe>('GET', '/me');
    // Somebody has signed in or out meanwhile.
    if (server !== this.server) return;
    if (answer.ok) this.#enter(answer.value);
    else if (answer.why === 'signed_out') this.#ended();
    else if (this.state.me === null) this.#set({ phase: 'out' });
  }

  #ended(): void {
    if (this.state.me === null) this.#set({ phase: 'out' });
    else {
      this.#set({ expired: true });
      void this.phone?.lock(routeOf(location).parts[0]).catch(() => undefined);
    }
  }

  /** Signs in by one of the ways in; on success everything is there. */
  async signIn(path: string, body: object): Promise<Answer<SignedIn>> {
    const server = new Server(null);
    const answer = await server.enter(path, body);
    if (answer.ok) {
      localStorage.removeItem(LEFT);
      const me = await server.ask<PortalMe>('GET', '/me');
      if (!me.ok) return me;
      this.#enter(me.value, false, server);
    }
    return answer;
  }

  /** `everywhere`: on all devices, which needs a line. Without one this phone forgets, and tells the newsroom when it can. */
  async signOut(everywhere: boolean): Promise<Answer<unknown>> {
    const answer = await this.server.leave(everywhere);
    if (!answer.ok && answer.why !== 'signed_out' && (everywhere || answer.why !== 'offline')) return answer;
    // The cookie is still there without a line: it is given up before anything else is asked with it.
    if (!answer.ok && answer.why === 'offline') localStorage.setItem(LEFT, 'yes');
    await this.phone?.tidy();
    this.#leave(SIGNED_OUT);
    return answer;
  }

  /** After "delete my data". */
  async forget(): Promise<void> {
    await this.phone?.clear();
    this.#leave(FORGOTTEN);
  }

  /** The person's own data changed, or were read anew. */
  async keepMe(me: PortalMe): Promise<void> {
    this.#set({ me, unread: me.unread, ahead: Date.parse(me.now) - Date.now() });
    await this.phone?.keepKnown('me', me);
  }

  setUnread(unread: number): void {
    if (unread !== this.state.unread) this.#set({ unread });
  }

  /** The line or the page is back: everything that rested may go on. */
  wake(): void {
    if (this.state.phase === 'in') this.outbox?.wake();
    if (this.state.phase === 'in') void this.look();
  }

  /** Now, by the newsroom's clock. */
  now(): number {
    return Date.now() + this.state.ahead;
  }

  /** `remembered`: from the phone, so that its clock is of another day. */
  #enter(me: PortalMe, remembered = false, server = this.server): void {
    if (this.#db === null) return;
    if (this.phone?.account !== me.id) {
      // Another person's, on a phone that several use.
      void this.phone?.tidy().catch(() => undefined);
      this.phone = new Phone(this.#db, me.id);
      this.phone.onWrite = () => this.#channel?.postMessage('changed');
      this.#stopSending();
    }
    if (server !== this.server) this.#stopSending();
    this.server = server;
    if (this.outbox === null) {
      this.outbox = new Outbox(this.phone, server);
      this.outbox.onChange(() => {
        if (this.outbox?.state.rests === 'signed_out' && !this.state.expired) this.#set({ expired: true });
      });
    }
    localStorage.setItem(LAST, me.id);
    if (remembered) this.#set({ me, unread: me.unread });
    else void this.keepMe(me);
    this.#set({ phase: 'in', expired: false, farewell: null });
    this.outbox?.wake();
  }

  #stopSending(): void {
    this.outbox?.stop();
    this.outbox = null;
  }

  #leave(farewell: string | null = null): void {
    this.#stopSending();
    if (localStorage.getItem(LAST) === this.phone?.account) localStorage.removeItem(LAST);
    this.phone = null;
    this.server = new Server(null);
    this.#set({ phase: 'out', me: null, expired: false, unread: 0, farewell });
  }

  #set(change: Partial<PortalState>): void {
    this.state = { ...this.state, ...change };
    for (const hear of this.#changed) hear();
  }
}
