import { describe, expect, it } from 'vitest';
import { readConfig, urlOf } from './config.js';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const whole = { TOASOAN_EVENT_SECRET: secret, TOASOAN_RECEIPT_SECRET: secret, TOASOAN_INTERNAL_TOKEN: 'x' };

describe('configuration', () => {
  it('is complete with the two keys and the token', () => {
    expect(readConfig(whole)).toMatchObject({ ok: true, config: { port: 4321, cmsUrl: 'http://127.0.0.1:1337' } });
  });

  it('names everything that is missing or wrong, each in a sentence', () => {
    const read = readConfig({ TOASOAN_EVENT_SECRET: 'whsec_YWJj', TOASOAN_CMS_URL: 'ftp://x', PUBLISHER_PORT: 'ba' });
    expect(read.ok ? [] : read.problems).toHaveLength(5);
  });
});

describe('where the publisher finds itself', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:4321'],
    ['0.0.0.0', 'http://127.0.0.1:4321'],
    ['::', 'http://[::1]:4321'],
    ['::1', 'http://[::1]:4321'],
    ['localhost', 'http://localhost:4321'],
  ])('listening on %s: %s', (host, url) => {
    expect(urlOf(host, 4321)).toBe(url);
  });
});
