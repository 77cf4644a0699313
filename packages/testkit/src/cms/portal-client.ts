import { type CmsAnswer, EXAMPLE_PASSWORD } from './cms-client.js';

const COOKIE = 'toasoan_phien';

/** Talks to the portal as one contributor's phone: the access token in memory, the session in a cookie. */
export interface PortalClient {
  /** `path` under `/api/portal/`. */
  request<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<CmsAnswer<T>>;
  /** `POST /api/portal/pictures`. */
  sendPicture<T = Record<string, unknown>>(picture: SentPicture): Promise<CmsAnswer<T>>;
  /** `POST /api/auth/…` with the cookie, and the token unless `bare`; takes over what it is given. */
  auth<T = Record<string, unknown>>(path: string, body?: unknown, bare?: boolean): Promise<CmsAnswer<T>>;
  readonly token: string;
}

export interface SentPicture {
  bytes: Uint8Array;
  key: string;
  name?: string;
  type?: string;
  /** More parts of the form. */
  fields?: Readonly<Record<string, string>>;
}

/** A phone that nobody has signed in on yet. */
export function portalPhone(cmsUrl: string): PortalClient {
  let token = '';
  let cookie = '';
  const send = async <T>(
    path: string,
    init: RequestInit & { headers: Record<string, string> },
  ): Promise<CmsAnswer<T>> => {
    const answer = await fetch(`${cmsUrl}${path}`, init);
    const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${COOKIE}=`));
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    const type = answer.headers.get('content-type') ?? '';
    const text = await answer.text();
    const body = (type.includes('json') && text !== '' ? JSON.parse(text) : text) as T;
    const jwt = typeof body === 'object' && body !== null ? (body as { jwt?: unknown }).jwt : undefined;
    if (typeof jwt === 'string') token = jwt;
    return { status: answer.status, body };
  };
  const bearer = (): Record<string, string> => (token === '' ? {} : { authorization: `Bearer ${token}` });
  const json = (body: unknown) => (body === undefined ? {} : { body: JSON.stringify(body) });
  return {
    get token() {
      return token;
    },
    request: (method, path, body) =>
      send(`/api/portal/${path}`, {
        method,
        headers: { ...bearer(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...json(body),
      }),
    sendPicture: ({ bytes, key, name = 'IMG_0001.jpg', type = 'image/jpeg', fields = {} }) => {
      const form = new FormData();
      form.append('key', key);
      for (const [field, value] of Object.entries(fields)) form.append(field, value);
      form.append('file', new Blob([new Uint8Array(bytes)], { type }), name);
      return send('/api/portal/pictures', { method: 'POST', headers: bearer(), body: form });
    },
    auth: (path, body = {}, bare = false) =>
      send(`/api/auth/${path}`, {
        method: 'POST',
        headers: {
          ...(bare ? {} : bearer()),
          'content-type': 'application/json',
          ...(cookie === '' ? {} : { cookie }),
        },
        ...json(body),
      }),
  };
}

/** Signs in through the front door. */
export async function portalSignIn(cmsUrl: string, email: string, password = EXAMPLE_PASSWORD): Promise<PortalClient> {
  const phone = portalPhone(cmsUrl);
  const { status, body } = await phone.auth('local', { identifier: email, password }, true);
  if (status !== 200) throw new Error(`${email} can't sign in: ${String(status)} ${JSON.stringify(body)}`);
  return phone;
}
