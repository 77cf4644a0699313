import { afterEach, expect, test, vi } from 'vitest';
import { exampleData, mailPage } from './environment.mjs';
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
