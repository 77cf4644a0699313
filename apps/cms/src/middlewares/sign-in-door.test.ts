import type { Core } from '@strapi/strapi';
import { describe, expect, it } from 'vitest';
import signInDoor from './sign-in-door';

const JSON_FORM = { 'content-type': 'application/json', 'content-length': '80' };

const strapi = { config: { get: (_path: string, fallback: unknown) => fallback } } as unknown as Pick<
  Core.Strapi,
  'config'
>;

interface Asked {
  path?: string;
  method?: string;
  ip?: string;
  headers?: Record<string, string>;
}

/** Whether it was let through, and what was answered otherwise. */
async function ask({ path = '/admin/login', method = 'POST', ip = '203.0.113.1', headers = JSON_FORM }: Asked) {
  const answered: Record<string, string> = {};
  const context = {
    method,
    path,
    hostname: 'toasoan.example.vn',
    request: { ip },
    status: 200,
    get: (name: string) => headers[name] ?? '',
    set: (name: string, value: string) => {
      answered[name.toLowerCase()] = value;
    },
  };
  let passed = false;
  await signInDoor({}, { strapi })(context, () => {
    passed = true;
    return Promise.resolve();
  });
  return { passed, status: context.status, answered };
}

describe('the door of the sign-in', () => {
  it('lets a small form of our own page through, and what has no body', async () => {
    const own = { ...JSON_FORM, origin: 'https://toasoan.example.vn', 'sec-fetch-site': 'same-origin' };
    expect(await ask({ headers: own })).toMatchObject({ passed: true });
    expect(await ask({ path: '/admin/access-token', headers: {} })).toMatchObject({ passed: true });
    expect(await ask({ path: '/upload', headers: { 'content-length': '9999999' } })).toMatchObject({ passed: true });
    expect(await ask({ path: '/admin/registration-info', method: 'GET', headers: {} })).toMatchObject({ passed: true });
  });

  it.each(['/admin/login', '/ADMIN/Login/', '/admin/forgot-password', '/admin/register', '/api/auth/forgot-password'])(
    'reads no long form at %s, whatever its length is said to be',
    async (path) => {
      expect(await ask({ path, headers: { ...JSON_FORM, 'content-length': '1900000' } })).toMatchObject({
        passed: false,
        status: 413,
        answered: { connection: 'close' },
      });
      const chunked = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      expect(await ask({ path, headers: chunked })).toMatchObject({ passed: false, status: 413 });
    },
  );

  it("takes no form that a page of another site could send: nobody is signed in with somebody else's account", async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '60' };
    expect(await ask({ headers: form })).toMatchObject({ passed: false, status: 415 });
    expect(await ask({ headers: { ...JSON_FORM, origin: 'https://evil.example' } })).toMatchObject({ status: 403 });
    const cross = { 'sec-fetch-site': 'cross-site' };
    expect(await ask({ path: '/admin/access-token', headers: cross })).toMatchObject({ status: 403 });
  });

  it('counts the tries of a sender, over all forms and all addresses of a network of IPv6', async () => {
    const paths = ['/admin/login', '/api/auth/forgot-password', '/admin/reset-password/', '/api/AUTH/local'];
    for (let count = 0; count < 200; count += 1) {
      const ip = `2001:db8:1:2::${(count + 1).toString(16)}`;
      expect((await ask({ path: paths[count % 4] ?? '', ip })).passed).toBe(true);
    }
    const late = await ask({ ip: '2001:db8:1:2:ffff::1' });
    expect(late).toMatchObject({ passed: false, status: 429 });
    expect(Number(late.answered['retry-after'])).toBeGreaterThan(0);
    expect((await ask({ ip: '2001:db8:1:3::1' })).passed).toBe(true);
    // A page that only renews its session guesses nothing.
    expect((await ask({ path: '/admin/access-token', ip: '2001:db8:1:2::1', headers: {} })).passed).toBe(true);
  });
});
