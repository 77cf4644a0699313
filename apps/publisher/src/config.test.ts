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

describe('what the environment says wrongly', () => {
  it('is as if not given where it is empty', () => {
    const empty = { HOST: '', PUBLISHER_PORT: ' ', LOG_LEVEL: '', TOASOAN_SITE_ORIGIN: '', TOASOAN_SELF_CHECK_AT: '' };
    expect(readConfig({ ...whole, ...empty, TOASOAN_CMS_URL: '', TOASOAN_DATA: '' })).toEqual(readConfig(whole));
  });

  it('a bucket with a path, which would look as if nobody answered there', () => {
    const keys = { TOASOAN_RELEASES_S3_KEY_ID: 'a', TOASOAN_RELEASES_S3_SECRET: 'b' };
    const at = (bucket: string) => readConfig({ ...whole, ...keys, TOASOAN_RELEASES_S3_BUCKET: bucket });
    for (const bucket of ['kho/phat-hanh', 's3://kho', 'kho phát hành'])
      expect(at(bucket), bucket).toMatchObject({
        ok: false,
        problems: [expect.stringContaining('TOASOAN_RELEASES_S3_PREFIX') as string],
      });
    expect(at('kho.phat-hanh_1').ok).toBe(true);
  });

  it.each([
    ['LOG_LEVEL', ['loud', 'INFO']],
    ['PUBLISHER_PORT', ['4321.5', '-1', '70000', 'x']],
    ['TOASOAN_INTERNAL_TOKEN', ['a\nb', 'a\n', 'a b', 'khóa']],
    [
      'TOASOAN_SITE_ORIGIN',
      [
        'https://a.vn"onload="x',
        "https://a.vn'x",
        'https://a.vn/<script>',
        'https://ten:mk@a.vn',
        'https://a.vn/tin',
        'https://a.vn?x',
        'https://a.vn#x',
        'ftp://a.vn',
        'a.vn',
        'https://a.vn\nx: y"',
      ],
    ],
  ])('names %s in one sentence', (name, values) => {
    for (const value of values) {
      const read = readConfig({ ...whole, [name]: value });
      expect(read, value).toEqual({ ok: false, problems: [expect.stringContaining(name) as string] });
    }
  });

  it.each([
    ['https://tin.example.vn/', 'https://tin.example.vn'],
    ['http://[::1]:4321', 'http://[::1]:4321'],
    ['https://côngđoàn.vn', 'https://xn--cngon-uqa0lsj.vn'],
  ])('takes %s for the site', (value, origin) => {
    expect(readConfig({ ...whole, TOASOAN_SITE_ORIGIN: value })).toMatchObject({ ok: true, config: { origin } });
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
