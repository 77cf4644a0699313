import { describe, expect, it } from 'vitest';
import { headersFromCms, headersToCms, isPassed, MOST_FILE_BYTES, MOST_TEXT_BYTES, mostBytes } from './cms-passage.js';

describe('the passage to the CMS', () => {
  it.each([
    ['GET', '/api/portal/me'],
    ['GET', '/api/portal/items?page=2'],
    ['PUT', '/api/portal/items/x6xfqqfqecjzkrdxxl6kk2wz'],
    ['POST', '/api/portal/items/abc/take-back'],
    ['PATCH', '/api/portal/me'],
    ['POST', '/api/auth/forgot-password'],
    ['POST', '/api/auth/refresh'],
  ])('lets %s %s through', (method, target) => {
    expect(isPassed(method, target)).toBe(true);
  });

  it.each([
    '/api/portal',
    '/api/portal/',
    '/api/auth/',
    '/api/users',
    '/api/articles',
    '/api/portals/me',
    '/api/portal-x/me',
    '/api/portal/../users',
    '/api/portal/./me',
    '/api/portal/%2e%2e/users',
    '/api/portal/..%2fusers',
    '/api/portal%2fme',
    '/api/portal/me%2f..%2f..%2fadmin',
    '/api/portal//me',
    '//api/portal/me',
    '/api//portal/me',
    '/api/portal/me/',
    '/api/portal\\me',
    '/api/portal/me;x=1',
    '/api/portal/me#x',
    '/api/portal/me?x=1#y',
    '/api/portal/me?x= 1',
    '/API/portal/me',
    '/admin/login',
    '/editorial/inbox',
    '/uploads/a.webp',
    'http://127.0.0.1:1337/api/portal/me',
    'http://example.vn/admin',
    '*',
    '',
  ])('keeps %s out', (target) => {
    for (const method of ['GET', 'POST']) expect(isPassed(method, target)).toBe(false);
  });

  it.each(['DELETE', 'HEAD', 'OPTIONS', 'CONNECT', 'TRACE', 'get'])('has no use for %s', (method) => {
    expect(isPassed(method, '/api/portal/me')).toBe(false);
  });

  it('takes files where files come, and nothing with a question', () => {
    expect(mostBytes('POST', '/api/portal/pictures')).toBe(MOST_FILE_BYTES);
    expect(mostBytes('POST', '/api/portal/word')).toBe(MOST_FILE_BYTES);
    expect(mostBytes('POST', '/api/portal/pictures/1/preview')).toBe(MOST_TEXT_BYTES);
    expect(mostBytes('PUT', '/api/portal/pictures')).toBe(MOST_TEXT_BYTES);
    expect(mostBytes('GET', '/api/portal/pictures')).toBe(0);
    for (const open of [
      '/api/auth/forgot-password',
      '/api/portal/invitation/open',
      '/api/portal/invitation/accept?a=b',
    ])
      expect(mostBytes('POST', open), open).toBe(16 * 1024);
  });

  it('says itself for whom it asks, and drops what could pass for another', () => {
    const asked = {
      ...{ cookie: 'toasoan_phien=a', authorization: 'Bearer b', host: 'congdoan.example.vn' },
      ...{ 'x-forwarded-for': '10.0.0.1', 'x-forwarded-proto': 'gopher', forwarded: 'for=1', connection: 'upgrade' },
      ...{ 'x-toasoan-asker': '127.0.0.1;00' },
      ...{ upgrade: 'h2c', 'transfer-encoding': 'chunked', 'x-http-method-override': 'DELETE' },
    };
    expect(
      headersToCms(asked, { ip: '203.0.113.7', protocol: 'https', host: 'congdoan.example.vn', asker: 'a;b' }),
    ).toEqual({
      cookie: 'toasoan_phien=a',
      authorization: 'Bearer b',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'congdoan.example.vn',
      'x-toasoan-asker': 'a;b',
    });
  });

  it('hands back what belongs to the answer, and lets nobody keep it', () => {
    const answered = {
      ...{ 'set-cookie': ['a=1; HttpOnly', 'b=2'], 'retry-after': '5', 'content-type': 'application/json' },
      ...{
        'x-powered-by': 'Strapi',
        'cache-control': 'public, max-age=60',
        'content-security-policy': 'default-src *',
      },
    };
    expect(headersFromCms(answered)).toEqual({
      'set-cookie': ['a=1; HttpOnly', 'b=2'],
      'retry-after': '5',
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'accept-encoding',
    });
  });
});
