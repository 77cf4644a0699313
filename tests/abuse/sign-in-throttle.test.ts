import { EXAMPLE_PASSWORD, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { post } from '../harness/front-door.js';

// With eleven guards taken out together seen to fail without `throttleSignIn`: all of the guesses are tried.
describe.each(inject('templates'))('who guesses passwords is stopped, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const guesses = (email: string, field: 'email' | 'identifier', path: string) =>
    Array.from({ length: 10 }, (_, n) => {
      const name = n % 2 === 0 ? email : email.toUpperCase();
      const slash = n % 3 === 0 ? '/' : '';
      const forwarded = { 'x-forwarded-for': `203.0.113.${String(n)}`, 'x-real-ip': `203.0.113.${String(n)}` };
      return () =>
        post(
          `${cms.url}${n % 4 === 0 ? path.toUpperCase() : path}${slash}`,
          { [field]: name, password: `Sai-${String(n)}-Aa1` },
          forwarded,
        );
    });

  it.each([
    ['/admin/login', 'email', 'tanhlinh.duyet@example.vn', 'tanhlinh.bientap@example.vn'],
    ['/api/auth/local', 'identifier', 'detmayhamkiem.ctv@example.vn', 'mayphanthiet.ctv@example.vn'],
  ] as const)(
    'guessing at %s is stopped after ten, whatever case, slash or header',
    async (path, field, email, other) => {
      for (const guess of guesses(email, field, path)) expect((await guess()).status).toBe(400);
      const late = await post(
        `${cms.url}${path}/`,
        { [field]: email, password: EXAMPLE_PASSWORD },
        { 'x-forwarded-for': '198.51.100.7' },
      );
      expect(late.status).toBe(429);
      console.info(
        `proof 19, ${path}: 10 guesses in varied case, slash and header tried, the 11th refused with the right password`,
      );
      expect(await late.text()).toContain('15 phút');
      // Nobody else is hindered.
      expect((await post(`${cms.url}${path}`, { [field]: other, password: EXAMPLE_PASSWORD })).status).toBe(200);
      // A quarter of an hour later.
      const attempts = cms.app.db.query('api::sign-in-attempt.sign-in-attempt');
      for (const { id } of await attempts.findMany()) {
        await attempts.update({ where: { id }, data: { at: new Date(Date.now() - 16 * 60_000) } });
      }
      expect((await post(`${cms.url}${path}`, { [field]: email, password: EXAMPLE_PASSWORD })).status).toBe(200);
      expect(await attempts.count()).toBe(0);
    },
  );

  // Seen to fail with Strapi's own limit, which counts right passwords too: the sixth got 429.
  it('who signs in often with the right password is not refused, at the limits of a real start', async () => {
    cms.app.config.set('admin.rateLimit.enabled', true);
    try {
      for (let time = 0; time < 12; time++) {
        const answer = await post(`${cms.url}/admin/login`, {
          email: 'bacbinh.viet@example.vn',
          password: EXAMPLE_PASSWORD,
        });
        expect(answer.status).toBe(200);
      }
    } finally {
      cms.app.config.set('admin.rateLimit.enabled', false);
    }
  });

  it.each([
    ['/admin/login', 'email', 'hamtan.bientap@example.vn', 'hamtan.viet@example.vn'],
    ['/api/auth/local', 'identifier', 'detmayhamkiem.ctv@example.vn', 'mayphanthiet.ctv@example.vn'],
  ] as const)(
    'at %s a stranger does not keep people out of the browsers that they sign in with',
    async (path, field, email, other) => {
      const signIn = (name: string, password: string, cookie = '') =>
        post(`${cms.url}${path}`, { [field]: name, password }, cookie === '' ? {} : { cookie });
      const knownAs = async (name: string): Promise<string> => {
        const cookies = (await signIn(name, EXAMPLE_PASSWORD)).headers.getSetCookie();
        return cookies.find((one) => one.startsWith('toasoan_quen_'))?.split(';')[0] ?? '';
      };
      const [own, others] = [await knownAs(email), await knownAs(other)];
      expect(own).toMatch(/^toasoan_quen_[0-9a-f]{8}=[\w-]+\.[\w-]+$/);
      for (let n = 0; n < 10; n += 1) expect((await signIn(email, `Sai-${String(n)}-Aa1`)).status).toBe(400);
      expect((await signIn(email, EXAMPLE_PASSWORD)).status).toBe(429);
      // Neither another account's cookie under this one's name, nor one of his own making.
      const name = own.split('=')[0] ?? '';
      for (const forged of [`${name}=${others.split('=')[1] ?? ''}`, `${name}=abc.def`, `${own}x`, `${name}=`])
        expect((await signIn(email, EXAMPLE_PASSWORD, forged)).status).toBe(429);
      expect((await signIn(email, EXAMPLE_PASSWORD, own)).status).toBe(200);
      // Whoever has that browser guesses no more than anybody.
      for (let n = 0; n < 10; n += 1) expect((await signIn(email, `Sai-${String(n)}-Bb1`, own)).status).toBe(400);
      expect((await signIn(email, EXAMPLE_PASSWORD, own)).status).toBe(429);
      await cms.app.db.query('api::sign-in-attempt.sign-in-attempt').deleteMany({});
    },
  );

  // Seen to fail with 500: the race test signs several in at once, and one found its own try taken away by the other.
  it('who signs in twice at once gets in twice', async () => {
    const uid = 'api::sign-in-attempt.sign-in-attempt';
    // The other sign-in succeeds between the writing of this one's try and its reading back.
    const stop = cms.app.db.lifecycles.subscribe({
      models: [uid],
      beforeFindOne: () => cms.app.db.query(uid).deleteMany({}),
    });
    const signIn = (password: string) => post(`${cms.url}/admin/login`, { email: 'hamtan.viet@example.vn', password });
    const [right, wrong] = [await signIn(EXAMPLE_PASSWORD), await signIn('Sai-Mat-Khau-1')];
    stop();
    expect([right.status, wrong.status]).toEqual([200, 400]);
  });

  it('counts whatever is sent for a password, whoever bears the address, and signs nobody in by the address bar', async () => {
    const [email, nobody] = ['hamtan.duyet@example.vn', 'khong-co@example.vn'];
    const login = `${cms.url}/admin/login`;
    const byBar = new URLSearchParams({ email, password: EXAMPLE_PASSWORD });
    const odd = [1, 0, true, ['x'], [EXAMPLE_PASSWORD], { a: 1 }, null, '', undefined];
    for (const password of odd) {
      for (const answer of [await post(login, { email, password }), await post(login, { email: nobody, password })])
        expect([answer.status, answer.headers.getSetCookie()], JSON.stringify(password)).toEqual([400, []]);
    }
    for (const address of [[email], { a: email }, 1, true, null, '', undefined])
      expect((await post(login, { email: address, password: EXAMPLE_PASSWORD })).status).toBe(400);
    const byAddress = await post(`${login}?${String(byBar)}`, {});
    expect([byAddress.status, byAddress.headers.getSetCookie()]).toEqual([400, []]);
    // Nine have been counted of each.
    for (const address of [email, nobody]) {
      expect((await post(login, { email: address, password: 'Sai-Mat-Khau-1' })).status).toBe(400);
      expect((await post(login, { email: address, password: EXAMPLE_PASSWORD })).status).toBe(429);
    }
  });

  it("at the contributors' door, too", async () => {
    const identifier = 'mayphanthiet.ctv@example.vn';
    const login = `${cms.url}/api/auth/local`;
    for (const password of [1, true, ['x'], { a: 1 }, null, ''])
      for (const name of [identifier, 'khong-co@example.vn']) {
        const answer = await post(login, { identifier: name, password });
        expect([answer.status, answer.headers.getSetCookie()], JSON.stringify(password)).toEqual([400, []]);
      }
    const query = new URLSearchParams({ identifier, password: EXAMPLE_PASSWORD });
    expect((await post(`${login}?${String(query)}`, {})).status).toBe(400);
    await cms.app.db.query('api::sign-in-attempt.sign-in-attempt').deleteMany({});
  });

  it('who guesses at the sign-in keeps no contributor who is signed in from her account, nor does she guess there', async () => {
    const identifier = 'detmayhamkiem.ctv@example.vn';
    const her = await cms.asContributor(identifier);
    const signIn = (password: string) => post(`${cms.url}/api/auth/local`, { identifier, password });
    for (let n = 0; n < 10; n += 1) expect((await signIn(`Sai-${String(n)}-Aa1`)).status).toBe(400);
    expect((await signIn(EXAMPLE_PASSWORD)).status).toBe(429);
    const change = (currentPassword: string) =>
      post(
        `${cms.url}/api/auth/change-password`,
        { currentPassword, password: 'ToaSoan-2018-moi', passwordConfirmation: 'ToaSoan-2018-moi' },
        { authorization: `Bearer ${her.token}` },
      );
    for (let n = 0; n < 10; n += 1) expect((await change(`Sai-${String(n)}-Aa1`)).status).toBe(400);
    const late = await change(EXAMPLE_PASSWORD);
    expect([late.status, await late.text()]).toEqual([429, expect.stringContaining('mật khẩu hiện tại')]);
    await cms.app.db.query('api::sign-in-attempt.sign-in-attempt').deleteMany({});
    for (let n = 0; n < 10; n += 1) expect((await change(`Sai-${String(n)}-Aa1`)).status).toBe(400);
    expect((await signIn(EXAMPLE_PASSWORD)).status).toBe(200);
    await cms.app.db.query('api::sign-in-attempt.sign-in-attempt').deleteMany({});
  });

  it('of fifty guesses, five at a time, ten are tried', async () => {
    const body = { email: 'hamthuannam.duyet@example.vn', password: 'Sai-Mat-Khau-1' };
    const answers: Response[] = [];
    // Five at a time: more of one network are turned away unlooked at.
    for (let wave = 0; wave < 10; wave += 1)
      answers.push(...(await Promise.all(Array.from({ length: 5 }, () => post(`${cms.url}/admin/login`, body)))));
    const tried = answers.filter(({ status }) => status !== 429).length;
    console.info(`proof 19, admin: 50 guesses, five at a time, ${String(tried)} tried`);
    expect(tried).toBe(10);
  });
});
