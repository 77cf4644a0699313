import { EXAMPLE_PASSWORD, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  beginAnew,
  codeOf,
  cookieOf,
  enrol,
  forgetUsedStep,
  readArticles,
  refusalOf,
  type Session,
  sessionFrom,
  signInAs,
  TWO_FACTOR,
} from './front-door.js';

const APPROVER = 'phanthiet.duyet@example.vn';
const ADMINISTRATOR = 'quantri@example.vn';
const NEEDS_CODE = [403, 'two_factor_required'];

interface TransferService {
  token: { create(wish: object): Promise<{ accessKey: string }> };
}

/** The doors of the admin that ask for no session at all, so that there is nothing to be half. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const WITHOUT_SESSION = [
  ...METHODS.map((method) => `${method} /_health`),
  'GET /',
  'GET /((?!uploads/).+)',
  'GET /admin/init',
  'GET /admin/project-type',
  'GET /admin/registration-info',
  // Transfer between installations is switched off: 404 for everybody.
  'GET /admin/transfer/runner/pull',
  'GET /admin/transfer/runner/push',
  'GET /content-manager/preview/script',
  // Refuses whatever is not the code that lies on the machine (ADR 0135).
  'GET /thiet-lap',
  'GET /thiet-lap/:code',
  'GET /uploads/(.*)',
  'POST /admin/access-token',
  'POST /admin/forgot-password',
  'POST /admin/login',
  'POST /admin/register',
  'POST /admin/register-admin',
  'POST /admin/reset-password',
];
const OPEN_TO_HALF_SESSIONS = [
  'GET /admin/users/me',
  'GET /admin/users/me/permissions',
  'GET /editorial/two-factor',
  'POST /admin/logout',
  'POST /editorial/two-factor/enrolment',
  'POST /editorial/two-factor/enrolment/confirm',
  'POST /editorial/two-factor/verify',
];

describe.each(inject('templates'))('a session before its code, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());
  beforeEach(() => beginAnew(cms));

  /** Enrolled, and signed in anew with the password alone. */
  async function half(email: string): Promise<{ secret: string; session: Session }> {
    const { secret } = await enrol(cms, await signInAs(cms, email));
    return { secret, session: await signInAs(cms, email) };
  }
  const verify = (session: Session, secret: string) =>
    session.request('POST', `${TWO_FACTOR}/verify`, { code: codeOf(secret) });

  it('is refused by every route that the server mounts, but the few that lead to the code', async () => {
    // The administrator: no other right is missing, so only this guard can refuse.
    const { session } = await half(ADMINISTRATOR);
    const routes = cms.app.server
      .listRoutes()
      .flatMap(({ path, methods }) =>
        methods.filter((method) => METHODS.includes(method)).map((method) => ({ method, path })),
      )
      .filter(({ path }) => !path.startsWith('/api/') && !path.startsWith('/internal/'));
    expect(routes.length).toBeGreaterThan(150);
    const letThrough: string[] = [];
    let refused = 0;
    for (const { method, path } of routes) {
      const name = `${method} ${path}`;
      if (name === 'POST /admin/logout') continue;
      const address = path.replace(/:\w+(?:\([^)]*\))?[*+?]?/g, '1').replace('(.*)', 'x');
      const answer = await session.request(method, address, method === 'GET' || method === 'DELETE' ? undefined : {});
      if (answer.status === 403 && answer.body.error?.details.code === 'two_factor_required') refused += 1;
      else letThrough.push(name);
    }
    const open = [...WITHOUT_SESSION, ...OPEN_TO_HALF_SESSIONS].filter((name) => name !== 'POST /admin/logout');
    expect([...new Set(letThrough)].sort()).toEqual(open.sort());
    console.log(`${template.db}: ${String(refused)} of ${String(routes.length)} routes refuse a half session`);
  });

  it('finds no way for whole databases to leave or come, with a token made before either', async () => {
    const { token } = cms.app.service('admin::transfer') as unknown as TransferService;
    const made = await token.create({ name: 'Cũ', description: '', permissions: ['pull', 'push'], lifespan: null });
    const holder = sessionFrom(cms, made.accessKey, '');
    for (const way of ['pull', 'push'])
      expect((await holder.request('GET', `/admin/transfer/runner/${way}`)).status).toBe(404);
  });

  it.each([
    '/admin/users/me/',
    '/ADMIN/users/me',
    '/admin//users/me',
    '/admin/users/me/sessions',
    '/admin/users/me%2F',
  ])('reads nothing at %s', async (path) => {
    const { session } = await half(APPROVER);
    expect([403, 404]).toContain((await session.request('GET', path)).status);
  });

  it('may not change its e-mail or password', async () => {
    const { session } = await half(APPROVER);
    for (const change of [
      { email: 'ke.gian@example.vn' },
      { currentPassword: EXAMPLE_PASSWORD, password: 'Kẻ-Gian-2018' },
    ])
      expect(refusalOf(await session.request('PUT', '/admin/users/me', change))).toEqual(NEEDS_CODE);
    await expect(signInAs(cms, APPROVER)).resolves.toBeDefined();
  });

  it('is whole with the code, through refreshes, and no other session is', async () => {
    const { secret, session } = await half(APPROVER);
    const other = await signInAs(cms, APPROVER);
    expect(refusalOf(await readArticles(session))).toEqual(NEEDS_CODE);
    expect((await verify(session, secret)).status).toBe(200);
    expect((await readArticles(session)).status).toBe(200);
    for (const _ of [1, 2]) {
      expect(await session.refresh()).toBe(true);
      expect((await readArticles(session)).status).toBe(200);
    }
    expect(refusalOf(await readArticles(other))).toEqual(NEEDS_CODE);
    expect(await other.refresh()).toBe(true);
    expect(refusalOf(await readArticles(other))).toEqual(NEEDS_CODE);
  });

  it('takes the code too when it was refreshed while the person typed', async () => {
    const { secret, session } = await half(APPROVER);
    const before = sessionFrom(cms, await tokenOf(APPROVER), '');
    expect((await verify(before, secret)).status).toBe(200);
    await forgetUsedStep(cms);
    expect(await session.refresh()).toBe(true);
    expect((await verify(session, secret)).status).toBe(200);
    expect((await readArticles(session)).status).toBe(200);
  });

  async function tokenOf(email: string): Promise<string> {
    const body = JSON.stringify({ email, password: EXAMPLE_PASSWORD });
    const headers = { 'content-type': 'application/json' };
    const login = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers, body });
    return ((await login.json()) as { data: { token: string } }).data.token;
  }

  it('hands the proof on to a successor that the browser had fetched already', async () => {
    const { secret } = await half(APPROVER);
    const body = JSON.stringify({ email: APPROVER, password: EXAMPLE_PASSWORD });
    const headers = { 'content-type': 'application/json' };
    const login = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers, body });
    const old = sessionFrom(cms, ((await login.json()) as { data: { token: string } }).data.token, '');
    const refreshed = sessionFrom(cms, '', cookieOf(login));
    expect(await refreshed.refresh()).toBe(true);
    expect((await verify(old, secret)).status).toBe(200);
    expect((await readArticles(refreshed)).status).toBe(200);
  });

  it('is half again after signing out, and the old one is dead', async () => {
    const { secret, session } = await half(APPROVER);
    await verify(session, secret);
    expect((await session.request('POST', '/admin/logout', {})).status).toBe(200);
    expect((await readArticles(session)).status).toBe(401);
    expect(await session.refresh()).toBe(false);
    expect(refusalOf(await readArticles(await signInAs(cms, APPROVER)))).toEqual(NEEDS_CODE);
  });

  it('may sign out without a code', async () => {
    const { session } = await half(APPROVER);
    expect((await session.request('POST', '/admin/logout', {})).status).toBe(200);
    expect((await readArticles(session)).status).toBe(401);
  });

  it('is what another password leads to, changed or reset', async () => {
    const { secret, session } = await half(APPROVER);
    await verify(session, secret);
    const [changed, reset] = ['ToaSoan-2019', 'ToaSoan-2020'];
    const put = { currentPassword: EXAMPLE_PASSWORD, password: changed };
    expect((await session.request('PUT', '/admin/users/me', put)).status).toBe(200);
    expect((await readArticles(session)).status).toBe(401);
    expect(refusalOf(await readArticles(await signInAs(cms, APPROVER, changed)))).toEqual(NEEDS_CODE);

    const resetPasswordToken = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed';
    const users = cms.app.db.query('admin::user');
    await users.update({
      where: { email: APPROVER },
      data: { resetPasswordToken, resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000) },
    });
    const body = JSON.stringify({ resetPasswordToken, password: reset });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${cms.url}/admin/reset-password`, { method: 'POST', headers, body });
    const { data } = (await answer.json()) as { data: { token: string } };
    const after = sessionFrom(cms, data.token, cookieOf(answer));
    expect(refusalOf(await readArticles(after))).toEqual(NEEDS_CODE);
    const admin = await signInAs(cms, ADMINISTRATOR);
    const person = (await users.findOne({ where: { email: APPROVER } }))?.['id'];
    await admin.request('PUT', `/admin/users/${String(person)}`, { password: EXAMPLE_PASSWORD });
    expect(refusalOf(await readArticles(await signInAs(cms, APPROVER)))).toEqual(NEEDS_CODE);
  });

  it('does not get around it with an admin token made before', async () => {
    const whole = await signInAs(cms, ADMINISTRATOR);
    const made = await whole.request<{ data: { accessKey: string } }>('POST', '/admin/admin-tokens', {
      name: `Mã ${String(Math.random())}`,
      description: '',
      lifespan: null,
      adminPermissions: [{ action: 'admin::users.read', subject: null, properties: {}, conditions: [] }],
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const token = sessionFrom(cms, made.body.data.accessKey, '');
    expect((await token.request('GET', '/admin/users')).status).toBe(200);
    await enrol(cms, whole);
    expect((await token.request('GET', '/admin/users')).status).toBe(401);
    await beginAnew(cms);
    expect((await token.request('GET', '/admin/users')).status).toBe(200);
    await (
      await signInAs(cms, ADMINISTRATOR)
    ).request('PUT', `${TWO_FACTOR}/settings`, {
      requiredRoles: ['administrator'],
    });
    expect((await token.request('GET', '/admin/users')).status).toBe(401);
  });
});
