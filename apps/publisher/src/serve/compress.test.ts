import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pressedNow } from './compress.js';

const PAGE = 'Công đoàn Bình Thuận '.repeat(100);

describe('an answer made on the spot', () => {
  it('goes out as the reader takes it best, and reads the same', async () => {
    const brotli = await pressedNow(PAGE, 'text/html; charset=utf-8', 'gzip, deflate, br');
    expect(brotli.encoding).toBe('br');
    expect(brotli.body.length).toBeLessThan(Buffer.byteLength(PAGE) / 5);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(PAGE);
    const zipped = await pressedNow(PAGE, 'application/json; charset=utf-8', 'gzip, br;q=0');
    expect(zipped.encoding).toBe('gzip');
    expect(gunzipSync(zipped.body).toString()).toBe(PAGE);
  });

  it('stays as it is where the reader takes nothing else, or it is short', async () => {
    expect(await pressedNow(PAGE, 'text/html', undefined)).toEqual({ encoding: 'identity', body: Buffer.from(PAGE) });
    expect((await pressedNow('{}', 'application/json', 'br')).encoding).toBe('identity');
  });
});
