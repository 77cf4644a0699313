import { type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { JPEG_WITH_EXIF } from '../../harness/hostile-pictures.js';

interface Stored {
  id: number;
  mime: string;
  url: string;
  width: number;
  formats: Record<string, { width: number; mime: string; url: string }>;
  provider_metadata: { colour: string; sha256: string };
}

const signs: Record<string, (bytes: Buffer) => boolean> = {
  'image/webp': (bytes) => bytes.toString('latin1', 8, 12) === 'WEBP',
  'image/avif': (bytes) => bytes.toString('latin1', 4, 12) === 'ftypavif',
  'image/jpeg': (bytes) => bytes.readUInt16BE(0) === 0xffd8,
};

describe.each(inject('templates'))('uploads on $db', (template) => {
  let cms: RunningCms;
  let token: string;
  beforeAll(async () => {
    cms = await startCms(template);
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'lagi.viet@example.vn', password: 'ToaSoan-2018' }),
    });
    token = ((await login.json()) as { data: { token: string } }).data.token;
  });
  afterAll(() => cms.close());

  async function upload(name: string, type: string, bytes: Uint8Array | string): Promise<Response> {
    const form = new FormData();
    form.append('files', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], { type }), name);
    return fetch(`${cms.url}/upload`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
  }

  it('writes a picture anew as WebP, without what the camera said', async () => {
    const answer = await upload('anh.jpg', 'image/jpeg', JPEG_WITH_EXIF);
    expect(answer.status).toBe(201);
    const [stored] = (await answer.json()) as Stored[];
    expect(stored).toMatchObject({ mime: 'image/webp', width: 2 });
    expect(stored?.provider_metadata.colour).toMatch(/^#[0-9a-f]{6}$/);
    const bytes = Buffer.from(await (await fetch(`${cms.url}${stored?.url ?? ''}`)).arrayBuffer());
    expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
    expect(bytes.includes('SECRET PLACE')).toBe(false);
  });

  /** With the renditions that are made once nobody waits. */
  async function whole(answer: Response): Promise<Stored> {
    const [{ id }] = (await answer.json()) as [Stored];
    const files = cms.app.db.query('plugin::upload.file');
    const read = async () => (await files.findOne({ where: { id } })) as unknown as Stored;
    await expect.poll(async () => Object.keys((await read()).formats), { timeout: 20_000 }).toContain('full_jpeg');
    return read();
  }

  it('keeps every width in AVIF, WebP and JPEG, made of what was sent', async () => {
    const answer = await upload('rong.png', 'image/png', syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? '');
    const [{ formats: first }] = (await answer.clone().json()) as [Stored];
    expect(Object.keys(first).sort()).toEqual(['medium', 'thumbnail']);
    const stored = await whole(answer);
    const { thumbnail, ...formats } = stored.formats;
    expect(thumbnail).toMatchObject({ mime: 'image/webp' });
    expect(
      Object.fromEntries(Object.entries(formats).map(([key, { width, mime }]) => [key, `${String(width)} ${mime}`])),
    ).toEqual({
      small: '480 image/webp',
      small_avif: '480 image/avif',
      small_jpeg: '480 image/jpeg',
      medium: '960 image/webp',
      medium_avif: '960 image/avif',
      medium_jpeg: '960 image/jpeg',
      full_avif: '990 image/avif',
      full_jpeg: '990 image/jpeg',
    });
    for (const { url, mime } of [stored, ...Object.values(formats)]) {
      const bytes = Buffer.from(await (await fetch(`${cms.url}${url}`)).arrayBuffer());
      expect(signs[mime]?.(bytes), url).toBe(true);
    }
  });

  it('reaches the site whole, however soon it asks', async () => {
    const answer = await upload('moi.png', 'image/png', syntheticPictureBytes('/uploads/tong-hop-3-990.png') ?? '');
    const [{ url }] = (await answer.json()) as [Stored];
    const pages = cms.app.db.query('api::page.page');
    const page = (await pages.findOne({ where: { slug: { $notNull: true } } })) as { id: number; documentId: string };
    const body = `<figure class="image"><img src="${url}" alt="Trụ sở"></figure>`;
    await pages.update({ where: { id: page.id }, data: { body } });
    const headers = { authorization: `Bearer ${cms.env['TOASOAN_INTERNAL_TOKEN'] ?? ''}` };
    const read = await fetch(`${cms.url}/api/internal/publications/page/${page.documentId}`, { headers });
    const { content } = (await read.json()) as {
      content: { bodyPictures: { variants: { width: number; mime: string }[] }[] };
    };
    const shown = content.bodyPictures[0]?.variants.map(({ width, mime }) => `${String(width)} ${mime}`);
    expect(shown).toHaveLength(9);
    expect(shown).toContain('990 image/avif');
  });

  it('gives pictures from when there was WebP alone the other formats by night, and leaves their bytes', async () => {
    const answer = await upload('cu.png', 'image/png', syntheticPictureBytes('/uploads/tong-hop-2-990.png') ?? '');
    const stored = await whole(answer);
    const files = cms.app.db.query('plugin::upload.file');
    const { small, medium } = stored.formats;
    const older = { ...stored.formats, small: { ...small, url: '/uploads/khong_doi.webp' } };
    const webp = Object.fromEntries(Object.entries(older).filter(([key]) => !/_(?:avif|jpeg)$/.test(key)));
    await files.update({ where: { id: stored.id }, data: { formats: webp } });
    const before = await files.findOne({ where: { id: stored.id } });
    const bytesOf = async (url: string) => Buffer.from(await (await fetch(`${cms.url}${url}`)).arrayBuffer());
    const main = await bytesOf(stored.url);

    await cms.app.cron.jobs.find(({ name }) => name === 'completeFormats')?.job.invoke();
    const after = (await files.findOne({ where: { id: stored.id } })) as unknown as Stored;
    expect(Object.keys(after.formats).sort()).toEqual(Object.keys(stored.formats).sort());
    expect(after.formats['small']?.url).toBe('/uploads/khong_doi.webp');
    expect(after.formats['medium']).toEqual(medium);
    for (const key of ['full_avif', 'full_jpeg', 'small_jpeg']) {
      const { url, mime } = after.formats[key] ?? { url: '', mime: '' };
      expect(signs[mime]?.(await bytesOf(url)), key).toBe(true);
    }
    expect((await bytesOf(stored.url)).equals(main)).toBe(true);
    expect({ ...after, formats: null }).toEqual({ ...before, formats: null });
  });

  it.each([
    ['svg', 'a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['html', 'a.html', 'text/html', '<script>alert(1)</script>'],
    ['html under the name of a picture', 'a.jpg', 'image/jpeg', '<script>alert(1)</script>'],
    ['svg under the name of a picture', 'a.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ['a picture that breaks off', 'b.jpg', 'image/jpeg', JPEG_WITH_EXIF.subarray(0, 150)],
  ])('refuses %s', async (_what, name, type, bytes) => {
    expect((await upload(name, type, bytes)).status).toBe(400);
  });

  it('lets nobody delete or move the files of others, or fetch by address', async () => {
    const file = await cms.app.db.query('plugin::upload.file').findOne({ where: { name: { $startsWith: 'vi-du-' } } });
    const writer = await cms.as('lagi.viet@example.vn');
    const ids = { fileIds: [file?.['id']] };
    expect((await writer.request('POST', '/upload/actions/bulk-delete', ids)).status).toBe(403);
    expect(
      (await writer.request('POST', '/upload/actions/bulk-move', { ...ids, destinationFolderId: null })).status,
    ).toBe(403);
    expect(
      (await writer.request('POST', '/upload/actions/upload-from-urls', { urls: ['http://127.0.0.1/'] })).status,
    ).toBe(403);
    expect((await writer.request('DELETE', `/upload/files/${String(file?.['id'])}`)).status).toBe(403);
  });
});
