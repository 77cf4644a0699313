import { afterEach, expect, test, vi } from 'vitest';
import { addresses, exampleData, mailPage, stackEnvironment } from './environment.mjs';
import { Refusal } from './refusal.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('on %s the example newsroom is loaded', (host) => {
  expect(exampleData(host)).toBe(true);
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'toasoan.example.vn', '127.0.0.1.example.vn'])(
  'on %s a start with accounts whose password everybody knows is refused, and the sentence says the way out',
  (host) => {
    expect(() => exampleData(host)).toThrow(Refusal);
    expect(() => exampleData(host)).toThrow(/TOASOAN_EXAMPLE_DATA=false/);
    vi.stubEnv('TOASOAN_EXAMPLE_DATA', 'false');
    expect(exampleData(host)).toBe(false);
  },
);

test('the mail folder is shown to the example newsroom on a machine of one’s own, and nowhere else', () => {
  expect(mailPage('127.0.0.1')).toBe(true);
  for (const [name, value] of [
    ['SMTP_URL', 'smtp://thu.example'],
    ['TOASOAN_BEHIND_PROXY', 'true'],
    ['TOASOAN_MAIL_PAGE', 'false'],
    ['TOASOAN_EXAMPLE_DATA', 'false'],
  ]) {
    vi.stubEnv(/** @type {string} */ (name), value);
    expect(mailPage('127.0.0.1')).toBe(false);
    vi.unstubAllEnvs();
  }
});

test('an empty value is as if not given', () => {
  const standing = addresses();
  for (const name of [
    'HOST',
    'PORT',
    'PUBLISHER_PORT',
    'TOASOAN_CMS_URL',
    'TOASOAN_PUBLISHER_URL',
    'TOASOAN_SITE_ORIGIN',
  ])
    vi.stubEnv(name, '');
  expect(addresses()).toEqual(standing);
  expect(standing).toMatchObject({ host: '127.0.0.1', cmsPort: 1337, sitePort: 4321 });
});

test.each([
  ['PORT', '0'],
  ['PUBLISHER_PORT', '43210000'],
  ['TOASOAN_SITE_ORIGIN', 'https://ten:mk@a.vn'],
  ['TOASOAN_SITE_ORIGIN', 'https://a.vn"x'],
  ['TOASOAN_SITE_ORIGIN', 'https://a.vn/<b>'],
  ['LOG_LEVEL', 'loud'],
  ['STRAPI_LOG_LEVEL', 'fatal'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  vi.stubEnv(name, value);
  expect(() => stackEnvironment({}, false)).toThrow(Refusal);
  expect(() => stackEnvironment({}, false)).toThrow(new RegExp(name));
});

test('a token that no header takes is refused', () => {
  expect(() => stackEnvironment({ TOASOAN_INTERNAL_TOKEN: 'a\nb' }, false)).toThrow(/TOASOAN_INTERNAL_TOKEN/);
});
