import { EXAMPLE_PASSWORD, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cookieOf, post } from '../../harness/front-door.js';

const SESSION = 'admin::session';
const COOKIE = 'toasoan_phien';

interface Session {
  status: number;
  token: string;
  cookie: string;
}

// What holds it: `renewOnceMore`. Seen to fail where sign-ins had no name of their own: all of a person's phones were signed out.
describe.each(inject('everyTemplate'))('a session that is renewed on a bad line, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const take = async (answer: Response): Promise<Session> => {
    const { jwt = '' } = (await answer.json()) as { jwt?: string };
    return { status: answer.status, token: jwt, cookie: cookieOf(answer, COOKIE) };
  };
  const enter = async () =>
    take(
      await post(`${cms.url}/api/auth/local`, {
        identifier: 'mayphanthiet.ctv@example.vn',
        password: EXAMPLE_PASSWORD,
      }),
    );
  const renew = async ({ cookie }: Session) => take(await post(`${cms.url}/api/auth/refresh`, {}, { cookie }));
  const me = async ({ token }: Session) =>
    (await fetch(`${cms.url}/api/portal/me`, { headers: { authorization: `Bearer ${token}` } })).status;
  const idOf = ({ cookie }: Session): string => {
    const payload = Buffer.from(cookie.split('.')[1] ?? '', 'base64url').toString();
    return (JSON.parse(payload) as { sessionId: string }).sessionId;
  };
  /** As if it had been made this long ago. */
  const age = async (session: Session, hours: number) => {
    const createdAt = new Date(Date.now() - hours * 3_600_000);
    await cms.app.db.query(SESSION).updateMany({ where: { sessionId: idOf(session) }, data: { createdAt } });
  };

  it('answers again what was lost, however long after, while nobody has used it', async () => {
    const first = await enter();
    const lost = await renew(first);
    await age(lost, 20);
    const again = await renew(first);
    expect([again.status, idOf(again)]).toEqual([200, idOf(lost)]);
    expect(await me(again)).toBe(200);
    expect((await renew(again)).status).toBe(200);
  });

  it('answers who has none without an error, and makes none', async () => {
    const answer = await post(`${cms.url}/api/auth/refresh`, {});
    expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([204, '', []]);
  });

  it('answers two windows that ask at once', async () => {
    const first = await enter();
    const one = await renew(first);
    expect(await me(one)).toBe(200);
    const two = await renew(first);
    expect([two.status, await me(two), await me(one)]).toEqual([200, 200, 200]);
  });

  it('ends the whole sign-in where a used one comes again later', async () => {
    const other = await enter();
    const first = await enter();
    const next = await renew(first);
    expect(await me(next)).toBe(200);
    await age(next, 1);
    // A forged one, of the same session, ends nothing.
    const [head = '', payload = ''] = first.cookie.split('.');
    const forged = { ...first, cookie: `${head}.${payload}.${'A'.repeat(43)}` };
    expect([(await renew(forged)).status, await me(next)]).toEqual([401, 200]);
    expect((await renew(first)).status).toBe(401);
    expect([await me(next), (await renew(next)).status, await me(other)]).toEqual([401, 401, 200]);
  });

  it('ends for good, and wholly, when she signs out', async () => {
    const first = await enter();
    const next = await renew(first);
    const headers = { authorization: `Bearer ${next.token}`, cookie: next.cookie };
    expect((await post(`${cms.url}/api/auth/logout`, {}, headers)).status).toBe(200);
    expect([await me(first), await me(next), (await renew(first)).status, (await renew(next)).status]).toEqual([
      401, 401, 401, 401,
    ]);
  });
});
