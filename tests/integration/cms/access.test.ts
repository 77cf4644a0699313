import { type CmsAnswer, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleOf, ARTICLES, unitId } from './articles-of.js';

interface Listed {
  results: { documentId: string; unit: { slug: string } | null }[];
  pagination: { total: number };
}
interface Refused {
  error: { details: { code?: string } };
}
interface Created {
  data: { documentId: string };
}

const codeOf = (answer: CmsAnswer<Refused>): [number, string | undefined] => [
  answer.status,
  answer.body.error.details.code,
];

// Seen to fail, alone, without the condition `article-in-scope`: both lists, the search by words, and the membership that ended.
describe.each(inject('everyTemplate'))('who may see and change which articles, on $db', (template) => {
  let cms: RunningCms;
  beforeAll(async () => {
    cms = await startCms(template);
  });
  afterAll(() => cms.close());

  const list = async (email: string, query = ''): Promise<Listed> =>
    (await (await cms.as(email)).request<Listed>('GET', `${ARTICLES}?pageSize=100${query}`)).body;

  it('shows a writer her own unit alone', async () => {
    const { results } = await list('phanthiet.viet@example.vn');
    expect(new Set(results.map(({ unit }) => unit?.slug))).toEqual(new Set(['ldld-phan-thiet']));
  });

  it('shows an approver also the grassroots unions directly below, and nobody else', async () => {
    const { results } = await list('phanthiet.duyet@example.vn');
    const foreign = results.filter(({ unit }) => !/^ldld-phan-thiet$|^cdcs-/.test(unit?.slug ?? ''));
    expect(foreign).toEqual([]);
    const below = new Set(results.map(({ unit }) => unit?.slug));
    expect(below).toContain('cdcs-may-phan-thiet');
    expect(below).not.toContain('cdcs-may-la-gi');
  });

  it('shows the Board everything', async () => {
    const drafts = await cms.app.db.query('api::article.article').count({ where: { publishedAt: { $null: true } } });
    expect((await list('banbientap@example.vn')).pagination.total).toBe(drafts);
  });

  it('sends of a unit what a column shows, and nothing that stands in tables of its own', async () => {
    const { results } = await list('banbientap@example.vn');
    for (const { unit } of results) {
      if (unit) expect(Object.keys(unit).sort()).toEqual(['documentId', 'id', 'name', 'slug']);
    }
    const sent = new Set(results.flatMap((result) => Object.keys(result)));
    expect(sent).toContain('title');
    for (const name of ['body', 'pictures', 'corrections', 'localizations']) expect(sent).not.toContain(name);
  });

  it('gives no foreign article away by its id, by a search or by a filter', async () => {
    const foreign = await articleOf(cms.app, 'ldld-la-gi');
    const writer = await cms.as('phanthiet.viet@example.vn');
    expect((await writer.request('GET', `${ARTICLES}/${foreign}`)).status).toBe(404);
    expect((await list('phanthiet.viet@example.vn', `&filters[documentId]=${foreign}`)).results).toEqual([]);
    // A word that stands in articles of both units finds those of her own alone.
    const words = '&_q=c%C3%B4ng';
    const everywhere = new Set((await list('banbientap@example.vn', words)).results.map(({ unit }) => unit?.slug));
    expect(everywhere).toContain('ldld-phan-thiet');
    expect(everywhere).toContain('ldld-la-gi');
    const { results } = await list('phanthiet.viet@example.vn', words);
    expect(new Set(results.map(({ unit }) => unit?.slug))).toEqual(new Set(['ldld-phan-thiet']));
  });

  it('puts a new article into the only unit that the writer works for', async () => {
    const writer = await cms.as('phanthiet.viet@example.vn');
    const created = await writer.request<Created>('POST', ARTICLES, { title: 'Tin mới', genre: 'news_brief' });
    expect(created.status).toBe(201);
    const row = await cms.app.documents('api::article.article').findOne({
      documentId: created.body.data.documentId,
      populate: ['unit'],
    });
    expect(row).toMatchObject({ state: 'draft', revision: 1, unit: { slug: 'ldld-phan-thiet' } });
  });

  it('refuses to create in a foreign unit, to move there, to leave the unit, and to clone what is foreign', async () => {
    const writer = await cms.as('phanthiet.viet@example.vn');
    const laGi = await unitId(cms.app, 'ldld-la-gi');
    const own = await writer.request<Created>('POST', ARTICLES, { title: 'Tin của mình', genre: 'news_brief' });
    const path = `${ARTICLES}/${own.body.data.documentId}`;
    const put = (unit: unknown) => writer.request<Refused>('PUT', path, { revision: 1, unit });
    expect(
      codeOf(await writer.request<Refused>('POST', ARTICLES, { title: 'A', genre: 'news_brief', unit: laGi })),
    ).toEqual([400, 'foreign_unit']);
    expect(codeOf(await put({ connect: [{ documentId: laGi }], disconnect: [] }))).toEqual([400, 'foreign_unit']);
    expect(codeOf(await put({ set: [laGi] }))).toEqual([400, 'foreign_unit']);
    expect(codeOf(await put(null))).toEqual([400, 'unit_required']);
    const foreign = await articleOf(cms.app, 'ldld-la-gi');
    const clone = await writer.request<Refused>('POST', `${ARTICLES}/clone/${foreign}`, {});
    expect(clone.status).toBe(404);
  });

  it('drops what a form says of state, revision and writer', async () => {
    const writer = await cms.as('phanthiet.viet@example.vn');
    const wish = {
      title: 'Tin thử',
      genre: 'news_brief',
      state: 'published',
      revision: 99,
      writerName: 'Ai đó',
      publishedRevision: 7,
    };
    const created = await writer.request<Created>('POST', ARTICLES, wish);
    const row = await cms.app.documents('api::article.article').findOne({ documentId: created.body.data.documentId });
    expect(row).toMatchObject({ state: 'draft', revision: 1, publishedRevision: null });
    expect(row?.['writerName']).not.toBe('Ai đó');
  });

  it('keeps organisation, workflows and site settings to the Board', async () => {
    const approver = await cms.as('phanthiet.duyet@example.vn');
    for (const type of ['unit', 'membership', 'approval-workflow', 'regulation', 'category', 'page', 'redirect']) {
      const answer = await approver.request('POST', `/content-manager/collection-types/api::${type}.${type}`, {});
      expect(answer.status, type).toBe(403);
    }
    const settings = await approver.request(
      'PUT',
      '/content-manager/single-types/api::site-settings.site-settings',
      {},
    );
    expect(settings.status).toBe(403);
  });

  it('deletes no unit that anything names, and says what does', async () => {
    const units = '/content-manager/collection-types/api::unit.unit';
    const administrator = await cms.as('quantri@example.vn');
    const used = await unitId(cms.app, 'ldld-phan-thiet');
    const refused = await administrator.request<Refused & { error: { message: string } }>('DELETE', `${units}/${used}`);
    expect(codeOf(refused)).toEqual([400, 'unit_in_use']);
    expect(refused.body.error.message).toMatch(/bản ghi tin bài, .*đơn vị trực thuộc, .*phân công/u);
    expect(await unitId(cms.app, 'ldld-phan-thiet')).toBe(used);
    const spare = { name: 'Lập nhầm', slug: 'lap-nham', kind: 'grassroots_union', revision: 1 };
    const { documentId } = await cms.app.db.query('api::unit.unit').create({ data: spare });
    expect((await administrator.request('DELETE', `${units}/${String(documentId)}`)).status).toBe(200);
  });

  // Seen to fail without `withholdVendorScreens`, alone.
  it('offers nobody, administrators neither, the screens of Strapi’s vendor and of its developers', async () => {
    const administrator = await cms.as('quantri@example.vn');
    const { body } = await administrator.request<{ data: { action: string }[] }>('GET', '/admin/users/me/permissions');
    const actions = body.data.map(({ action }) => action);
    expect(actions).toContain('admin::users.read');
    expect(actions.filter((action) => /marketplace|content-type-builder/u.test(action))).toEqual([]);
  });

  it('takes a membership that ended as ended', async () => {
    const user = await cms.app.db.query('admin::user').findOne({ where: { email: 'hamtan.viet@example.vn' } });
    const membership = await cms.app.db
      .query('api::membership.membership')
      .findOne({ where: { person: { id: user?.['id'] } } });
    await cms.app.db
      .query('api::membership.membership')
      .update({ where: { id: membership?.['id'] }, data: { validTo: '2018-12-31' } });
    expect((await list('hamtan.viet@example.vn')).results).toEqual([]);
    const writer = await cms.as('hamtan.viet@example.vn');
    const refused = await writer.request<Refused>('POST', ARTICLES, { title: 'Tin', genre: 'news_brief' });
    expect(codeOf(refused)).toEqual([400, 'unit_required']);
  });
});
