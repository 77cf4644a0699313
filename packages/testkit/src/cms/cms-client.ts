/** An answer of the CMS: status and parsed body (null when it sent none). */
export interface CmsAnswer<T = Record<string, unknown>> {
  status: number;
  body: T;
}

/** Talks to the CMS's admin API as one signed-in person. */
export interface CmsClient {
  readonly email: string;
  request<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<CmsAnswer<T>>;
  /** A file, byte by byte. */
  download(path: string): Promise<{ status: number; name: string; content: Buffer }>;
  /** `GET /editorial/articles/:id`. */
  desk<T = Record<string, unknown>>(documentId: string): Promise<CmsAnswer<T>>;
  /** `POST /editorial/articles/:id/:command`. */
  command<T = Record<string, unknown>>(documentId: string, command: string, body: unknown): Promise<CmsAnswer<T>>;
  /** Opens an article and saves a change of it, as a form does: with the revision that it was filled from. */
  save<T = Record<string, unknown>>(documentId: string, change: Record<string, unknown>): Promise<CmsAnswer<T>>;
}

const ARTICLES = '/content-manager/collection-types/api::article.article';

export const EXAMPLE_PASSWORD = 'ToaSoan-2018';

async function send<T>(url: string, method: string, body: unknown, token?: string): Promise<CmsAnswer<T>> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

/** Before the half hour is over after which the CMS asks for a fresh sign of the session. */
const TOKEN_LIFE_MS = 25 * 60_000;

/** Signs in through the front door, and again where the client is used for longer than a session's token holds. */
export async function signIn(cmsUrl: string, email: string, password = EXAMPLE_PASSWORD): Promise<CmsClient> {
  const enter = async (): Promise<{ token: string; until: number }> => {
    const login = await send<{ data?: { token?: string } }>(`${cmsUrl}/admin/login`, 'POST', { email, password });
    const token = login.body.data?.token;
    if (token === undefined)
      throw new Error(`${email} can't sign in: ${String(login.status)} ${JSON.stringify(login.body)}`);
    return { token, until: Date.now() + TOKEN_LIFE_MS };
  };
  let session = await enter();
  const request = async <T>(method: string, path: string, body?: unknown): Promise<CmsAnswer<T>> => {
    if (Date.now() > session.until) session = await enter();
    return send<T>(`${cmsUrl}${path}`, method, body, session.token);
  };
  return {
    email,
    request,
    download: async (path) => {
      if (Date.now() > session.until) session = await enter();
      const answer = await fetch(`${cmsUrl}${path}`, { headers: { authorization: `Bearer ${session.token}` } });
      return {
        status: answer.status,
        name: /filename="([^"]*)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
        content: Buffer.from(await answer.arrayBuffer()),
      };
    },
    desk: (documentId) => request('GET', `/editorial/articles/${documentId}`),
    command: (documentId, command, body) => request('POST', `/editorial/articles/${documentId}/${command}`, body),
    save: async (documentId, change) => {
      const opened = await request<{ data?: { revision?: number } }>('GET', `${ARTICLES}/${documentId}`);
      const { revision } = opened.body.data ?? {};
      return request('PUT', `${ARTICLES}/${documentId}`, { revision, ...change });
    },
  };
}
