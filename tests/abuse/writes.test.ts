import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleOf, ARTICLES } from '../integration/cms/articles-of.js';

interface Created {
  data: { documentId: string; pictures?: { id: number }[] };
}
interface Refused {
  error: { message: string; details: { code?: string } };
}

const WRITER = 'phanthiet.viet@example.vn';
const ARTICLE = 'api::article.article';
/** One dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(inject('templates'))('a document is what the newsroom made it, on $db', (template) => {
  let cms: RunningCms;
  let token: string;
  beforeAll(async () => {
    cms = await startCms(template);
    const login = await fetch(`${cms.url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: WRITER, password: 'ToaSoan-2018' }),
    });
    token = ((await login.json()) as { data: { token: string } }).data.token;
  });
  afterAll(() => cms.close());

  const rowsOf = (documentId: string) => cms.app.db.query(ARTICLE).findMany({ where: { documentId } });

  async function upload(
    path: string,
    fields: Record<string, string>,
    file: { name: string; type: string; bytes: Buffer } = { name: 'a.png', type: 'image/png', bytes: PNG },
  ): Promise<{ status: number; body: Refused }> {
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await fetch(`${cms.url}${path}`, { method: 'POST', headers, body: form });
    return { status: answer.status, body: (await answer.json()) as Refused };
  }

  it('an upload puts a file into no article, live or not', async () => {
    const live = await cms.app.db.query(ARTICLE).findOne({ where: { publishedAt: { $notNull: true } } });
    const before = await cms.app.db.query('plugin::upload.file').count({});
    for (const field of ['video', 'pictures']) {
      const ref = { ref: ARTICLE, refId: String(live?.['id']), field };
      for (const path of ['/upload', '/upload/files', '/api/upload']) {
        const { status, body } = await upload(path, ref);
        expect([400, 401, 403], path).toContain(status);
        if (!path.startsWith('/api')) expect(body.error.details.code, path).toBe('upload_attaches');
      }
    }
    expect((await upload('/upload', { path: 'x' })).body.error.details.code).toBe('upload_attaches');
    expect(await cms.app.db.query('plugin::upload.file').count({})).toBe(before);
    expect((await upload('/upload', { fileInfo: JSON.stringify({ name: 'a.png' }) })).status).toBe(201);
  });

  it('the upload service itself attaches nothing, whoever calls it', async () => {
    const service = cms.app.service('plugin::upload.upload') as unknown as {
      upload(given: object): Promise<unknown>;
    };
    const data = { ref: ARTICLE, refId: '1', field: 'video' };
    await expect(service.upload({ data, files: [] })).rejects.toThrow('thư viện');
  });

  it.each([
    ['a page as PDF', 'a.pdf', 'application/pdf', '<!doctype html><script>alert(1)</script>'],
    ['a PDF under the name of a page', 'a.html', 'application/pdf', '%PDF-1.4 <script>alert(1)</script>'],
    ['a drawing as film', 'a.mp4', 'video/mp4', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page as text', 'a.docx', 'application/octet-stream', '<html><script>alert(1)</script></html>'],
  ])('takes no %s', async (_what, name, type, bytes) => {
    expect((await upload('/upload', {}, { name, type, bytes: Buffer.from(bytes) })).status).toBe(400);
  });

  it('takes a PDF', async () => {
    const file = { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') };
    expect((await upload('/upload', {}, file)).status).toBe(201);
  });

  it("a save takes over no other article's place", async () => {
    const writer = await cms.as(WRITER);
    const victim = await articleOf(cms.app, 'ldld-la-gi');
    const victims = await rowsOf(victim);
    const title = 'Tin chiếm chỗ';
    const own = await writer.request<Created>('POST', ARTICLES, { title, genre: 'news_brief' });
    const path = `${ARTICLES}/${own.body.data.documentId}`;
    const saved = await writer.request('PUT', path, {
      revision: 1,
      title,
      documentId: victim,
      locale: 'fr',
      createdAt: '2001-01-01',
    });
    expect(saved.status).toBe(200);
    expect(await rowsOf(victim)).toEqual(victims);
    const [row] = await rowsOf(own.body.data.documentId);
    expect(row?.['locale']).toBeNull();
    expect(String(row?.['createdAt'])).not.toContain('2001');
  });

  it('a new article chooses neither its row nor its name among documents', async () => {
    const writer = await cms.as(WRITER);
    const victim = await articleOf(cms.app, 'ldld-la-gi');
    const victims = await rowsOf(victim);
    const title = 'Tin mạo danh';
    const sent = { title, genre: 'news_brief', id: 987_654_321, documentId: victim, publishedAt: '2018-01-01' };
    const created = await writer.request<Created>('POST', ARTICLES, sent);
    expect(created.status).toBe(201);
    expect(created.body.data.documentId).not.toBe(victim);
    const [row] = await rowsOf(created.body.data.documentId);
    expect(row?.['id']).not.toBe(987_654_321);
    expect(row?.['publishedAt']).toBeNull();
    expect(await rowsOf(victim)).toEqual(victims);
    // Nor through the number of the next row, which would stop everybody else's.
    expect((await writer.request('POST', ARTICLES, { title: 'Tin sau', genre: 'news_brief' })).status).toBe(201);
  });

  it('a save keeps the pictures that it names by their ids', async () => {
    const writer = await cms.as(WRITER);
    const file = await cms.app.db.query('plugin::upload.file').findOne({ where: { name: { $startsWith: 'vi-du-' } } });
    const pictures = [{ image: file?.['id'], caption: 'Một' }];
    const created = await writer.request<Created>('POST', ARTICLES, { title: 'Có ảnh', genre: 'news_brief', pictures });
    const path = `${ARTICLES}/${created.body.data.documentId}`;
    const read = await writer.request<Created>('GET', path);
    const id = read.body.data.pictures?.[0]?.id;
    expect(id).toBeTypeOf('number');
    const changed = [{ id, caption: 'Hai' }];
    expect((await writer.request('PUT', path, { revision: 1, title: 'Có ảnh', pictures: changed })).status).toBe(200);
    const again = await writer.request<Created>('GET', path);
    expect(again.body.data.pictures).toMatchObject([{ caption: 'Hai', image: { id: file?.['id'] } }]);
  });

  it('refuses a list of 800 pictures before it writes the first', async () => {
    const writer = await cms.as(WRITER);
    const pictures = Array.from({ length: 800 }, () => ({ caption: 'x' }));
    const sent = { title: 'Nhiều ảnh', genre: 'news_brief', pictures };
    const answer = await writer.request<Refused>('POST', ARTICLES, sent);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'list_too_long']);
  });

  it('answers JSON nested 3,000 deep with a refusal, not an error', async () => {
    const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${cms.url}${ARTICLES}`, { method: 'POST', headers, body: deep });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as Refused).error.details.code).toBe('too_deep');
  });

  it('loads nothing into the admin from elsewhere', async () => {
    const policy = (await fetch(`${cms.url}/_health`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("img-src 'self' data: blob:");
    expect(policy).not.toMatch(/https?:/);
  });
});
