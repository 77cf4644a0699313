import { describe, expect, it } from 'vitest';
import { fromThisMachine, hasMailPage } from './mail-page-access';

describe('the mail folder in a browser', () => {
  it.each([
    ['the example newsroom', { TOASOAN_EXAMPLE_DATA: 'true' }, true],
    ['a real newsroom', { TOASOAN_EXAMPLE_DATA: 'false' }, false],
    ['a CMS started by hand', {}, false],
    ['behind a proxy', { TOASOAN_EXAMPLE_DATA: 'true', TOASOAN_BEHIND_PROXY: 'true' }, false],
    ['with a mail server', { TOASOAN_EXAMPLE_DATA: 'true', SMTP_URL: 'smtp://thu.example' }, false],
    ['closed by hand', { TOASOAN_EXAMPLE_DATA: 'true', TOASOAN_MAIL_PAGE: 'false' }, false],
  ])('%s', (_, environment, shown) => {
    expect(hasMailPage(environment)).toBe(shown);
  });

  const asked = (remoteAddress: string, headers: Record<string, string>) => fromThisMachine({ remoteAddress, headers });

  it.each([
    ['127.0.0.1', '127.0.0.1:1337'],
    ['::1', '[::1]:1337'],
    ['::ffff:127.0.0.1', 'localhost:1337'],
  ])('opens to this machine at %s', (address, host) => {
    expect(asked(address, { host })).toBe(true);
  });

  it.each([
    ['another machine', '10.0.0.7', { host: '127.0.0.1:1337' }],
    ['a proxy that names the public host', '127.0.0.1', { host: 'toasoan.example' }],
    ['a proxy that says for whom', '127.0.0.1', { host: '127.0.0.1:1337', 'x-forwarded-for': '10.0.0.7' }],
    ['a foreign name pointed here', '127.0.0.1', { host: '127.0.0.1.ke-gian.example' }],
    ['no host at all', '127.0.0.1', {}],
  ])('stays shut to %s', (_, address, headers) => {
    expect(asked(address, headers as Record<string, string>)).toBe(false);
  });
});
