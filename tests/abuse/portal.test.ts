import { randomUUID } from 'node:crypto';
import { type PortalClient, portalPhone, type RunningCms, startCms, syntheticPictureBytes } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { unitId } from '../integration/cms/articles-of.js';

const ARTICLE = 'api::article.article';
const NOBODYS = 'khongaibietkhongaibietaa';

type Refusal = { error?: { code?: string; message?: string } };

// Seen to fail, without the owner in `ownItem` and without the owner in `filesOfNames`.
describe.each(inject('templates'))('what a contributor, or somebody who is none, can’t do, on $db', (template) => {
  let cms: RunningCms;
  let hers: PortalClient;
  let his: PortalClient;
  let item: { id: string; revision: number };
  beforeAll(async () => {
    cms = await startCms(template);
    hers = await cms.asContributor('mayphanthiet.ctv@example.vn');
    his = await cms.asContributor('detmayhamkiem.ctv@example.vn');
    const made = await hers.request<typeof item>('POST', 'items', {
      key: randomUUID(),
      title: 'Bài của chị',
      text: 'Một.',
    });
    expect(made.status).toBe(201);
    item = made.body;
  });
  afterAll(() => cms.close());

  const code = ({ body }: { body: unknown }): string | undefined => (body as Refusal).error?.code;

  it('another’s item answers as one that is not there, and stays as it was', async () => {
    const { revision } = item;
    const tries: [string, string, object?][] = [
      ['GET', ''],
      ['PUT', '', { revision, title: 'Của tôi' }],
      ['POST', '/submit', { revision }],
      ['POST', '/take-back', { revision }],
      ['POST', '/delete', { revision }],
      ['POST', '/comments', { key: randomUUID(), text: 'Chào' }],
    ];
    for (const [method, path, body] of tries) {
      const foreign = await his.request(method, `items/${item.id}${path}`, body);
      const unknown = await his.request(method, `items/${NOBODYS}${path}`, body);
      expect([foreign.status, foreign.body], `${method} ${path}`).toEqual([unknown.status, unknown.body]);
    }
    // What the newsroom wrote for the same unit is no contributor's either.
    const writer = await cms.app.db.query(ARTICLE).findOne({ where: { contributor: { id: { $null: true } } } });
    expect((await hers.request('GET', `items/${String(writer?.['documentId'])}`)).status).toBe(404);
    expect((await hers.request<{ title: string }>('GET', `items/${item.id}`)).body).toMatchObject({
      title: 'Bài của chị',
      revision,
    });
    expect((await his.request<{ items: unknown[] }>('GET', 'items')).body.items).toEqual([]);
  });

  it('an id that is none is nobody’s, whatever the database makes of it', async () => {
    for (const id of ['%00', 'file-9999999999', 'a'.repeat(300), "'", '..%2f..']) {
      const answers = [
        await hers.request('GET', `items/${id}`),
        await hers.request('GET', `pictures/${id}/preview`),
        await hers.request('GET', `support/${id}`),
        await hers.request('POST', 'notices/read', { item: decodeURIComponent(id) }),
      ];
      for (const { status } of answers) expect([200, 400, 404], `${id}: ${String(status)}`).toContain(status);
    }
  });

  it('a picture is its sender’s: another can’t show it, name it, or name a file by number', async () => {
    const bytes = syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? new Uint8Array();
    const sent = await hers.sendPicture<{ id: string }>({
      ...{ bytes, key: randomUUID(), type: 'image/png' },
      fields: { ref: ARTICLE, refId: '1', field: 'pictures', path: '../../x' },
    });
    expect(sent.status).toBe(201);
    const { id } = sent.body;
    const file = Number(
      (await cms.app.db.query('api::portal-picture.portal-picture').findOne({ where: { documentId: id } }))?.['fileId'],
    );
    // No part of the form attaches it to anything.
    expect(await cms.app.db.query(ARTICLE).count({ where: { pictures: { image: { id: file } } } })).toBe(0);
    const his1 = await his.request<{ id: string; revision: number }>('POST', 'items', {
      key: randomUUID(),
      title: 'Của anh',
    });
    for (const name of [id, `file-${String(file)}`, String(file), 'file-1']) {
      const show = await his.request('GET', `pictures/${name}/preview`);
      expect([show.status, code(show)], name).toEqual([404, 'unknown_picture']);
      const words = { id: name, caption: '', credit: '', alt: '', consent: 'not_needed' };
      const named = await his.request('PUT', `items/${his1.body.id}`, {
        revision: his1.body.revision,
        pictures: [words],
      });
      expect([named.status, code(named)], name).toEqual([404, 'unknown_picture']);
    }
  });

  it('takes no file that is no picture, none that is too large, and reads none from nobody', async () => {
    const send = (bytes: Uint8Array | string, name: string) =>
      hers.sendPicture({ bytes: Buffer.from(bytes), key: randomUUID(), name, type: 'image/jpeg' });
    const heic = await send('\0\0\0\x18ftypheic\0\0\0\0', 'IMG_1.HEIC');
    expect([heic.status, code(heic)]).toEqual([415, 'heic']);
    const page = await send('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'a.jpg');
    expect([page.status, code(page)]).toEqual([415, 'not_a_picture']);
    const broken = await send(Buffer.from('ffd8ffe000104a46494600', 'hex'), 'a.jpg');
    expect([broken.status, code(broken)]).toEqual([400, 'broken_picture']);
    const large = await send(Buffer.alloc(13 * 1024 * 1024, 0xff), 'a.jpg');
    expect([large.status, code(large)]).toEqual([413, 'too_large']);
    const nobody = await portalPhone(cms.url).sendPicture({ bytes: Buffer.from('x'), key: randomUUID() });
    expect([nobody.status, code(nobody)]).toEqual([401, 'sign_in']);
  });

  it('writes nothing that is the newsroom’s to write, and no other unit', async () => {
    const foreign = await unitId(cms.app, 'ldld-la-gi');
    const other = await hers.request('POST', 'items', { key: randomUUID(), title: 'Khác', unit: foreign });
    expect([other.status, code(other)]).toEqual([403, 'foreign_unit']);
    for (const more of [
      { state: 'published' },
      { slug: 'x' },
      { writer: 1 },
      { source: 'Báo X' },
      { documentId: 'x' },
    ]) {
      const answer = await hers.request('PUT', `items/${item.id}`, {
        revision: item.revision,
        title: 'Bài của chị',
        ...more,
      });
      expect([answer.status, code(answer)], JSON.stringify(more)).toEqual([400, 'bad_request']);
    }
    const text = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const saved = await hers.request<{ html: string; fields: { text: string } }>('PUT', `items/${item.id}`, {
      revision: item.revision,
      text,
    });
    expect(saved.body.fields.text).toBe(text);
    expect(saved.body.html).not.toMatch(/<(?:script|img)/);
  });
});
