import { type CmsAnswer, EXAMPLE_PASSWORD, type RunningCms } from '@toasoan/testkit';
import { Secret, TOTP } from 'otpauth';

/** A sign-in of its own, with the cookie that refreshes it, as a browser holds them. */
export interface Session {
  request<T = Answer>(method: string, path: string, body?: unknown): Promise<CmsAnswer<T>>;
  /** A new access token for the cookie; false when the session is dead. */
  refresh(): Promise<boolean>;
}

/** Whatever the CMS answers, as these tests read it. */
export interface Answer {
  data: Record<string, unknown> | null;
  error?: { message: string; details: { code?: string } };
}

export const TWO_FACTOR = '/editorial/two-factor';

export async function signInAs(cms: RunningCms, email: string, password = EXAMPLE_PASSWORD): Promise<Session> {
  const login = await fetch(`${cms.url}/admin/login`, json('POST', { email, password }));
  const { data } = (await login.json()) as { data: { token: string } };
  return sessionFrom(cms, data.token, cookieOf(login));
}

export function sessionFrom(cms: RunningCms, firstToken: string, firstCookie: string): Session {
  let [token, cookie] = [firstToken, firstCookie];
  return {
    async request<T>(method: string, path: string, body?: unknown) {
      const response = await fetch(`${cms.url}${path}`, json(method, body, { authorization: `Bearer ${token}` }));
      return { status: response.status, body: parsed(await response.text()) as T };
    },
    async refresh() {
      const response = await fetch(`${cms.url}/admin/access-token`, json('POST', undefined, { cookie }));
      if (!response.ok) return false;
      token = ((await response.json()) as { data: { token: string } }).data.token;
      cookie = cookieOf(response);
      return true;
    },
  };
}

const json = (method: string, body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  redirect: 'manual',
  headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});

export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The code that an authenticator app would show now. */
export const codeOf = (secret: string): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate();

export const refusalOf = ({ status, body }: CmsAnswer<Answer>): [number, string | undefined] => [
  status,
  body.error?.details.code,
];

/** A read that every signed-in person may do, behind the guard. */
export const readArticles = (session: Session): Promise<CmsAnswer<Answer>> =>
  session.request('GET', '/content-manager/collection-types/api::article.article?pageSize=1');

/** As if half a minute had gone by: the code of this moment may be used again. */
export async function forgetUsedStep(cms: RunningCms): Promise<void> {
  await cms.app.db
    .query('api::two-factor-enrolment.two-factor-enrolment')
    .updateMany({ where: {}, data: { lastStep: 0 } });
}

/** Switches it on for the session's person; answers what the person keeps. */
export async function enrol(cms: RunningCms, session: Session): Promise<{ secret: string; recoveryCodes: string[] }> {
  const offer = await session.request<{ data: { secret: string } }>('POST', `${TWO_FACTOR}/enrolment`, {});
  const { secret } = offer.body.data;
  const confirmed = await session.request<{ data: { recoveryCodes: string[] } }>(
    'POST',
    `${TWO_FACTOR}/enrolment/confirm`,
    { code: codeOf(secret) },
  );
  if (confirmed.status !== 200) throw new Error(`not enrolled: ${JSON.stringify(confirmed.body)}`);
  await forgetUsedStep(cms);
  return { secret, recoveryCodes: confirmed.body.data.recoveryCodes };
}

/** Takes everybody's enrolment and every demand away. */
export async function beginAnew(cms: RunningCms): Promise<void> {
  for (const kind of ['enrolment', 'recovery-code'])
    await cms.app.db.query(`api::two-factor-${kind}.two-factor-${kind}`).deleteMany({});
  await cms.app.db.query('strapi::core-store').deleteMany({ where: { key: { $contains: 'toasoan_two_factor' } } });
}
