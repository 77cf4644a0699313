import { createHmac } from 'node:crypto';
import { EXAMPLE_PASSWORD, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { post } from '../harness/front-door.js';

interface Services {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

describe.each(inject('templates'))('passwords are compared one at a time, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const from = (name: string) => {
    const key = String(cms.env['TOASOAN_INTERNAL_TOKEN']);
    const signature = createHmac('sha256', key).update(`toasoan asker ${name}`).digest('hex');
    return { 'x-toasoan-asker': `${name};${signature}` };
  };
  const attempts = () => cms.app.db.query('api::sign-in-attempt.sign-in-attempt');

  it.each([
    ['/admin/login', 'email', 'hamtan.viet@example.vn'],
    ['/api/auth/local', 'identifier', 'mayphanthiet.ctv@example.vn'],
  ] as const)(
    '150 wrong ones at once at %s hold up neither the newsroom nor who signs in',
    async (path, field, her) => {
      await attempts().deleteMany({});
      const users = cms.app.service('plugin::users-permissions.user') as unknown as Services;
      const compare = users.validatePassword.bind(users);
      let [running, mostAtOnce, compared] = [0, 0, 0];
      const watched = vi.spyOn(users, 'validatePassword').mockImplementation(async (password, hash) => {
        running += 1;
        mostAtOnce = Math.max(mostAtOnce, running);
        return compare(password, hash).finally(() => {
          running -= 1;
          compared += 1;
        });
      });
      const guess = (n: number) => ({ [field]: `ke-la-${String(n)}@example.vn`, password: 'Sai-Mat-Khau-1' });
      let isOver = false;
      const flood = Promise.all(
        Array.from({ length: 150 }, (_, n) => post(`${cms.url}${path}`, guess(n), from('203.0.113.7'))),
      ).finally(() => {
        isOver = true;
      });
      const signIn = post(`${cms.url}${path}`, { [field]: her, password: EXAMPLE_PASSWORD }, from('198.51.100.9'));
      // Sender and CMS share a thread here, so no time is asked for: the CMS answers between two comparisons.
      const between = new Set<number>();
      do {
        expect((await fetch(`${cms.url}/_health`)).status).toBe(204);
        between.add(compared);
      } while (!isOver);
      const refused = (await flood).filter(({ status }) => status === 429);
      expect((await signIn).status).toBe(200);
      watched.mockRestore();
      console.info(`${path}: 150 at once, ${String(refused.length)} refused, ${String(mostAtOnce)} compared at a time`);
      expect(mostAtOnce).toBe(1);
      expect(between.size).toBeGreaterThan(3);
      expect(refused.length).toBeGreaterThan(100);
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused[0]?.text()).toContain('Hãy thử lại sau vài giây');
      // Who was turned away has tried nothing at the account.
      expect(await attempts().count()).toBe(150 - refused.length);
    },
  );

  it('a session guesses no faster: passwords that are changed or confirmed wait in the same queue', async () => {
    const phone = await cms.asContributor('detmayhamkiem.ctv@example.vn');
    const writer = await cms.as('hamtan.viet@example.vn');
    await attempts().deleteMany({});
    const bearer = { authorization: `Bearer ${phone.token}` };
    const password = 'ToaSoan-2018-moi';
    const wrong = { currentPassword: 'Sai-Mat-Khau-1', password, passwordConfirmation: password };
    const code = 'a'.repeat(64);
    const asked: (() => Promise<{ status: number }>)[] = [
      () => post(`${cms.url}/api/auth/change-password`, wrong, bearer),
      () => post(`${cms.url}/api/portal/me/erase`, { password: 'Sai-Mat-Khau-1' }, bearer),
      () => writer.request('PUT', '/admin/users/me', wrong),
      () => post(`${cms.url}/api/auth/reset-password`, { code, password, passwordConfirmation: password }),
      () => post(`${cms.url}/admin/reset-password`, { resetPasswordToken: code, password }),
    ];
    for (const ask of asked) {
      const statuses = (await Promise.all(Array.from({ length: 8 }, ask))).map(({ status }) => status);
      expect(statuses.filter((status) => status === 429)).toHaveLength(3);
      expect(statuses.filter((status) => status === 400)).toHaveLength(5);
      await attempts().deleteMany({});
    }
  });
});
