import { createRequire } from 'node:module';
import {
  manifestPageSchema,
  PUBLIC_KINDS,
  type Publication,
  publicationLotSchema,
  publicationPageSchema,
  publicationSchema,
} from '@toasoan/contracts';
import { type CmsApp, inRepository, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleOf, ARTICLES } from './articles-of.js';

interface LaterLike {
  owe(picture: Record<'name' | 'hash' | 'digest' | 'sent', string>): Promise<boolean>;
  settle(words: () => string): Promise<boolean>;
}
const built = createRequire(inRepository('apps/cms/dist/src/index.js'));
const { readPublication } = built('./projection/read-publication.js') as {
  readPublication: (app: unknown, kind: string, id: string) => Promise<unknown>;
};
const { laterRenditions } = built('./media/later-renditions.js') as { laterRenditions: (app: CmsApp) => LaterLike };

describe.each(inject('templates'))('what the publisher reads, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const get = async (path: string, token = cms.env['TOASOAN_INTERNAL_TOKEN']) => {
    const response = await fetch(`${cms.url}/api/internal/${path}`, {
      headers: { authorization: `Bearer ${token ?? ''}` },
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const live = async (kind: string, id: string): Promise<Extract<Publication, { kind: 'article'; state: 'live' }>> =>
    publicationSchema.parse((await get(`publications/${kind}/${id}`)).body) as never;

  it('answers every kind as the contract says, in pages that meet', async () => {
    for (const kind of PUBLIC_KINDS) {
      const all = publicationPageSchema.parse((await get(`publications?kind=${kind}`)).body);
      expect(all.invalid, kind).toBeUndefined();
      const ids: string[] = [];
      for (let after = ''; ;) {
        const page = manifestPageSchema.parse((await get(`manifest?kind=${kind}&limit=7&after=${after}`)).body);
        ids.push(...page.items.map(({ id }) => id));
        if (page.next === null) break;
        after = page.next;
      }
      expect(ids, kind).toEqual(all.items.map(({ id }) => id));
    }
  });

  it('carries the dispatch of 2018 whole, with the 26 units that it addresses', async () => {
    const { items } = publicationPageSchema.parse((await get('publications?kind=document')).body);
    const letters = items.filter(
      (one) => one.state === 'live' && one.kind === 'document' && one.content.type === 'cong_van',
    );
    expect(letters).toMatchObject([
      { state: 'live', content: { number: '01/LĐLĐ', issuedOn: '2018-07-09', signer: 'Phạm Quốc Luy' } },
    ]);
    const [dispatch] = letters;
    if (dispatch?.state !== 'live' || dispatch.kind !== 'document') throw new Error('no dispatch');
    expect(dispatch.content.addressees).toHaveLength(26);
    expect(dispatch.content.body).toContain('được hướng dẫn, hỗ trợ trực tiếp./.');
  });

  it('shows what was approved, not what was typed since', async () => {
    const id = await articleOf(cms.app, 'ldld-la-gi', { state: 'published' });
    const before = await live('article', id);
    await cms.app.db.query('api::article.article').update({
      where: { id: (await draftRow(id))['id'] },
      data: { title: 'Chưa ai duyệt', revision: before.revision + 5 },
    });
    const after = await live('article', id);
    expect([after.revision, after.content.title]).toEqual([before.revision, before.content.title]);
    expect(after.content.pictures.every(({ variants, key }) => variants.length > 0 && /^[0-9a-f]{64}$/.test(key))).toBe(
      true,
    );
  });

  it('names the pictures in the text of a page, whichever rendition stands there, in every format', async () => {
    const files = cms.app.db.query('plugin::upload.file');
    const file = (await files.findOne({ where: { name: { $startsWith: 'vi-du-' } } })) as {
      id: number;
      formats: Record<string, { url: string }>;
    };
    await files.update({ where: { id: file.id }, data: { focalPoint: { x: 30, y: 70 } } });
    const page = await cms.app.db.query('api::page.page').findOne({ where: { slug: { $notNull: true } } });
    const body = `<figure class="image"><img src="${file.formats['medium']?.url ?? ''}" alt="Trụ sở"></figure>`;
    await cms.app.db.query('api::page.page').update({ where: { id: page?.['id'] as number }, data: { body } });
    const { content } = (await live('page', page?.['documentId'] as string)) as unknown as {
      content: { bodyPictures: { focalPoint: object; variants: { width: number; mime: string; path: string }[] }[] };
    };
    const [picture] = content.bodyPictures;
    expect(picture?.focalPoint).toEqual({ x: 30, y: 70 });
    const shown = picture?.variants.map(({ width, mime }) => `${String(width)} ${mime}`);
    const formats = ['image/webp', 'image/avif', 'image/jpeg'];
    expect(new Set(shown)).toEqual(
      new Set([480, 960, 1600].flatMap((width) => formats.map((mime) => `${String(width)} ${mime}`))),
    );
    expect(picture?.variants.map(({ path }) => path)).toContain(file.formats['medium']?.url);
  });

  it('says withdrawn of what was withdrawn, and nothing of what was never live', async () => {
    const { items } = manifestPageSchema.parse((await get('manifest?kind=article')).body);
    const gone = items.find(({ state }) => state === 'withdrawn');
    expect((await get(`publications/article/${gone?.id ?? ''}`)).body).toMatchObject({
      state: 'withdrawn',
      revision: gone?.revision,
    });
    const writer = await cms.as('phanthiet.viet@example.vn');
    const draft = await writer.request<{ data: { documentId: string } }>('POST', ARTICLES, {
      title: 'Nháp',
      genre: 'news_brief',
    });
    const { documentId } = draft.body.data;
    expect((await get(`publications/article/${documentId}`)).status).toBe(404);
    expect(items.map(({ id }) => id)).not.toContain(documentId);
  });

  it('does not say withdrawn of what is published anew while it is read', async () => {
    const id = await articleOf(cms.app, 'ldld-la-gi', { state: 'published' });
    let calls = 0;
    // The live row is looked for before it is there, the draft after.
    const query = (uid: string) => {
      const real = cms.app.db.query(uid);
      return {
        findMany: (asked: Record<string, unknown>) => (calls++ === 0 ? Promise.resolve([]) : real.findMany(asked)),
      };
    };
    const reading = await readPublication({ db: { query } }, 'article', id);
    expect(calls).toBeGreaterThan(2);
    expect(reading).toEqual({ ok: true, publication: await live('article', id) });
  });

  it('names a document that does not fit and still answers the others', async () => {
    const id = await articleOf(cms.app, 'cd-y-te', { state: 'published' });
    const rows = await cms.app.db.query('api::article.article').findMany({ where: { documentId: id } });
    for (const row of rows) {
      await cms.app.db
        .query('api::article.article')
        .update({ where: { id: row['id'] }, data: { slug: 'Không Hợp Lệ' } });
    }
    expect(await get(`publications/article/${id}`)).toMatchObject({
      status: 422,
      body: { error: { details: { code: 'unfit', id } } },
    });
    const page = publicationPageSchema.parse((await get('publications?kind=article')).body);
    expect(page.invalid?.map((entry) => entry.id)).toEqual([id]);
    expect(page.items.length).toBeGreaterThan(10);
  });

  it.each(PUBLIC_KINDS)('answers several of the kind %s exactly as each alone', async (kind) => {
    const page = publicationPageSchema.parse((await get(`publications?kind=${kind}`)).body);
    const drafts = kind === 'article' ? [await neverLive()] : [];
    const known = page.items.filter(({ state }, at) => at < 20 || state === 'withdrawn').map(({ id }) => id);
    const ids = ['khong-co', ...known, ...(page.invalid ?? []).map(({ id }) => id), ...drafts];
    const lot = publicationLotSchema.parse((await get(`publications/${kind}?ids=${ids.join(',')}`)).body);
    const alone = { items: [] as unknown[], unknown: [] as string[], invalid: [] as unknown[] };
    for (const id of ids) {
      const { status, body } = await get(`publications/${kind}/${id}`);
      if (status === 200) alone.items.push(body);
      else if (status === 404) alone.unknown.push(id);
      else alone.invalid.push({ id, message: (body as { error: { message: string } }).error.message });
    }
    expect(alone.unknown).toEqual(['khong-co', ...drafts]);
    if (kind === 'article') {
      expect(alone.invalid).toHaveLength(1);
      expect(new Set(lot.items.map(({ state }) => state))).toEqual(new Set(['live', 'withdrawn']));
    }
    expect({ invalid: [], ...lot }).toEqual(alone);
  });

  it('leaves out of a lot, and does not wait for, what is owed pictures', async () => {
    const { items } = publicationPageSchema.parse((await get('publications?kind=article')).body);
    const hashOf = (one: Publication): string | undefined =>
      one.state === 'live' && one.kind === 'article'
        ? /\/uploads\/(?:\w+?_)??([\w-]+)\.\w+$/.exec(one.content.pictures[0]?.variants[0]?.path ?? '')?.[1]
        : undefined;
    const hash = items.map(hashOf).find((found) => found !== undefined) ?? '';
    const owing = items.filter((one) => JSON.stringify(one).includes(hash)).map(({ id }) => id);
    expect(owing.length).toBeGreaterThan(0);
    const ids = [...owing, ...items.map(({ id }) => id).filter((id) => !owing.includes(id))].slice(0, 40);
    const later = laterRenditions(cms.app);
    // No picture: it is settled as soon as somebody asks for a document alone.
    expect(await later.owe({ name: 'anh', hash, digest: '', sent: inRepository('package.json') })).toBe(true);
    const lot = publicationLotSchema.parse((await get(`publications/article?ids=${ids.join(',')}`)).body);
    expect(lot.items.map(({ id }) => id)).toEqual(ids.filter((id) => !owing.includes(id)).sort());
    expect(lot.unknown).toEqual([]);
    expect(await later.settle(() => hash)).toBe(true);
    const whole = publicationLotSchema.parse((await get(`publications/article?ids=${ids.join(',')}`)).body);
    expect(whole.items.map(({ id }) => id)).toEqual([...ids].sort());
  });

  it('refuses to answer for no document, for too many, and for what is no name', async () => {
    const many = Array.from({ length: 49 }, (_, n) => `x${String(n)}`);
    for (const query of ['', '?ids=', '?ids=a,', '?ids=a&ids=b', '?ids=a%2Fb', `?ids=${'a'.repeat(65)}`])
      expect((await get(`publications/article${query}`)).status, query).toBe(400);
    expect((await get(`publications/article?ids=${many.join(',')}`)).status).toBe(400);
    expect((await get(`publications/article?ids=${many.slice(1).join(',')}`)).status).toBe(200);
    expect((await get('publications/thu?ids=a')).status).toBe(400);
  });

  it('answers nobody without the key', async () => {
    for (const token of ['', 'x', `${cms.env['TOASOAN_INTERNAL_TOKEN'] ?? ''}x`]) {
      expect((await get('manifest?kind=article', token)).status, token).toBe(401);
      expect((await get('publications/article?ids=a', token)).status, token).toBe(401);
    }
  });

  async function neverLive(): Promise<string> {
    const where = { publishedAt: { $null: true }, firstPublishedAt: { $null: true } };
    const row = await cms.app.db.query('api::article.article').findOne({ where });
    return String(row?.['documentId']);
  }

  async function draftRow(id: string): Promise<Record<string, unknown>> {
    const row = await cms.app.db
      .query('api::article.article')
      .findOne({ where: { documentId: id, publishedAt: { $null: true } } });
    if (!row) throw new Error('no draft');
    return row;
  }
});
