import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import {
  type CmsClient,
  inRepository,
  type RunningCms,
  startCms,
  startOwnS3,
  startS3,
  syntheticPictureBytes,
} from '@toasoan/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';

const { checkMediaStore, forgetMediaClient } = createRequire(inRepository('apps/cms/dist/src/media/s3/s3-media.js'))(
  './s3-media.js',
) as { checkMediaStore(): Promise<void>; forgetMediaClient(): void };

interface Uploaded {
  id: number;
  url: string;
  formats: Record<string, { url: string }>;
}

const environmentOf = (s3: { endpoint: string; bucket: string; keyId: string; secret: string }) => ({
  TOASOAN_MEDIA_S3_ENDPOINT: s3.endpoint,
  TOASOAN_MEDIA_S3_BUCKET: s3.bucket,
  TOASOAN_MEDIA_S3_KEY_ID: s3.keyId,
  TOASOAN_MEDIA_S3_SECRET: s3.secret,
});
const forgetEnvironment = () => {
  for (const name of Object.keys(process.env))
    if (name.startsWith('TOASOAN_MEDIA_S3_')) Reflect.deleteProperty(process.env, name);
  forgetMediaClient();
};

/** One suite for both places (ADR 0008). */
describe.each(['disk', 's3'] as const)('the newsroom’s files on %s', (place) => {
  const [template] = inject('templates');
  let cms: RunningCms;
  let writer: CmsClient;
  let close = (): Promise<void> => Promise.resolve();

  beforeAll(async () => {
    if (template === undefined) throw new Error('no template');
    forgetEnvironment();
    const s3 = place === 's3' ? await startS3() : null;
    if (s3 !== null) close = () => s3.close();
    cms = await startCms(template, s3 === null ? {} : environmentOf(s3));
    writer = await cms.as('banbientap@example.vn');
  });
  afterAll(async () => {
    await cms.close();
    await close();
    forgetEnvironment();
  });

  const upload = async (name: string, bytes: Uint8Array, type: string) => {
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: writer.email, password: 'ToaSoan-2018' }),
    });
    const { data } = (await login.json()) as { data: { token: string } };
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
    const answer = await fetch(`${cms.url}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${data.token}` },
      body: form,
    });
    return { status: answer.status, files: (await answer.json()) as Uploaded[] };
  };
  const get = (url: string, headers: Record<string, string> = {}) => fetch(cms.url + url, { headers });
  const picture = () => syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? Buffer.alloc(0);

  it('a picture is re-encoded, lies at /uploads/ in every size, and is gone from there once deleted', async () => {
    const { status, files } = await upload('anh.png', picture(), 'image/png');
    expect(status).toBe(201);
    const [file] = files;
    const urls = [file?.url ?? '', ...Object.values(file?.formats ?? {}).map(({ url }) => url)];
    expect(urls.length).toBeGreaterThan(1);
    for (const url of urls) {
      expect(url).toMatch(/^\/uploads\/[\w-]+\.\w+$/);
      const answer = await get(url);
      expect([answer.status, answer.headers.get('content-type')?.split('/')[0]]).toEqual([200, 'image']);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
    // None of it beside the bucket.
    const local = readdirSync(join(cms.env['TOASOAN_DATA'] ?? '', 'cms/public/uploads'));
    expect(local.includes(file?.url.replace('/uploads/', '') ?? '')).toBe(place === 'disk');
    expect((await writer.request('DELETE', `/upload/files/${String(file?.id)}`)).status).toBe(200);
    for (const url of urls) expect((await get(url)).status).toBe(404);
  });

  it('a document is given out whole and in parts', async () => {
    const bytes = Buffer.from(`%PDF-1.4\n${'Công đoàn '.repeat(2000)}\n%%EOF`);
    const { status, files } = await upload('cong-van.pdf', bytes, 'application/pdf');
    expect(status).toBe(201);
    const url = files[0]?.url ?? '';
    expect(Buffer.from(await (await get(url)).arrayBuffer()).equals(bytes)).toBe(true);
    const part = await get(url, { range: 'bytes=0-7' });
    expect([part.status, await part.text()]).toEqual([206, '%PDF-1.4']);
    expect((await fetch(cms.url + url, { method: 'HEAD' })).headers.get('content-length')).toBe(String(bytes.length));
  });

  it('refuses what is no picture, and gives out nothing that is not there or leads elsewhere', async () => {
    expect((await upload('a.svg', Buffer.from('<svg/>'), 'image/svg+xml')).status).toBeGreaterThanOrEqual(400);
    for (const path of ['/uploads/khong-co.jpg', '/uploads/..%2f..%2fdata.db', '/uploads/a/b.jpg'])
      expect([403, 404]).toContain((await get(path)).status);
  });
});

describe('a bucket for files that can not be used says why before the CMS starts', () => {
  let s3: Awaited<ReturnType<typeof startOwnS3>>;
  beforeEach(async () => {
    s3 = await startOwnS3();
    forgetEnvironment();
  });
  afterEach(async () => {
    await s3.close();
    forgetEnvironment();
  });

  it.each([
    ['a wrong key', { TOASOAN_MEDIA_S3_KEY_ID: 'sai' }, 'TOASOAN_MEDIA_S3_SECRET'],
    ['no such bucket', { TOASOAN_MEDIA_S3_BUCKET: 'khac' }, 'tạo kho trước'],
    ['nobody there', { TOASOAN_MEDIA_S3_ENDPOINT: 'http://127.0.0.1:1' }, 'Không kết nối được'],
    ['a key left out', { TOASOAN_MEDIA_S3_SECRET: '' }, 'Thiếu biến môi trường TOASOAN_MEDIA_S3_SECRET'],
  ])('%s', async (_, change, words) => {
    Object.assign(process.env, environmentOf(s3), change);
    await expect(checkMediaStore()).rejects.toThrow(words);
  });

  it('a full one', async () => {
    Object.assign(process.env, environmentOf(s3));
    await checkMediaStore();
    s3.failWrites({ status: 507, code: 'InsufficientStorage' });
    await expect(checkMediaStore()).rejects.toThrow('đã đầy');
  });
});
