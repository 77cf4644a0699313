import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { articleOf, ARTICLES, unitId } from '../integration/cms/articles-of.js';

interface Listed {
  results: { id: number; documentId: string }[];
  pagination: { total: number };
}

const ARTICLE = 'api::article.article';
const WRITER = 'phanthiet.viet@example.vn';
const APPROVER = 'phanthiet.duyet@example.vn';

/*
 * Seen to fail with one guard taken out at a time: the pickers without `guardRelations`, the bulk action without
 * `hideForeignArticles`, settings, e-mail, counts and metadata without `closeRoutes`, folders without `guardMedia`,
 * the decision while `hideDraftDocuments` looked at dispatches alone.
 */
describe.each(inject('everyTemplate'))('what Strapi leaves open is closed, on $db', (template) => {
  let cms: RunningCms;
  let writer: CmsClient;
  let approver: CmsClient;
  beforeAll(async () => {
    cms = await startCms(template);
    writer = await cms.as(WRITER);
    approver = await cms.as(APPROVER);
  });
  afterAll(() => cms.close());

  const drafts = () => cms.app.db.query(ARTICLE);
  const idOf = async (email: string): Promise<number> =>
    Number((await cms.app.db.query('admin::user').findOne({ where: { email } }))?.['id']);

  describe('an article at one’s desk, whatever unit it is of', () => {
    const lay = async (slug: string, data: Record<string, unknown>): Promise<string> => {
      const documentId = await articleOf(cms.app, slug, { state: 'draft' }).catch(() => articleOf(cms.app, slug));
      const row = await drafts().findOne({ where: { documentId, publishedAt: { $null: true } } });
      await drafts().update({ where: { id: row?.['id'] }, data });
      return documentId;
    };
    const reads = async (client: CmsClient, documentId: string): Promise<boolean[]> => {
      const one = await client.request('GET', `${ARTICLES}/${documentId}`);
      const list = await client.request<Listed>('GET', `${ARTICLES}?filters[documentId]=${documentId}`);
      return [one.status === 200, list.body.results.length === 1];
    };

    it('is read by whoever it was given to in person, in the list and by its id, and by nobody beside her', async () => {
      const assignee = `admin:${String(await idOf(APPROVER))}`;
      const documentId = await lay('ldld-la-gi', { state: 'in_review', assignee, deskKey: 'board' });
      expect(await reads(approver, documentId)).toEqual([true, true]);
      expect(await reads(await cms.as('phanthiet.bientap@example.vn'), documentId)).toEqual([false, false]);
      await lay('ldld-la-gi', {});
      const row = await drafts().findOne({ where: { documentId, publishedAt: { $null: true } } });
      await drafts().update({ where: { id: row?.['id'] }, data: { state: 'draft' } });
      // Decided, it is her business no more.
      expect(await reads(approver, documentId)).toEqual([false, false]);
    });

    it('is read by the approvers of the desk at which it lies, after its unit has moved', async () => {
      const deskKey = `unit:${await unitId(cms.app, 'ldld-phan-thiet')}`;
      const documentId = await lay('ldld-tuy-phong', { state: 'in_review', deskKey, assignee: null });
      expect(await reads(approver, documentId)).toEqual([true, true]);
      expect(await reads(writer, documentId)).toEqual([false, false]);
    });
  });

  it('a unit that is transferred takes its articles along, today', async () => {
    const units = cms.app.db.query('api::unit.unit');
    const [from, to] = [
      await units.findOne({ where: { slug: 'ldld-phan-thiet' } }),
      await units.findOne({ where: { slug: 'ldld-la-gi' } }),
    ];
    const data = {
      name: 'Công đoàn chuyển',
      slug: 'cdcs-chuyen',
      kind: 'grassroots_union',
      parent: from?.['id'],
      revision: 1,
    };
    const child = await units.create({ data });
    const article = { title: 'Tin của đơn vị chuyển', genre: 'news_brief', state: 'draft', stage: 0, revision: 1 };
    await drafts().create({ data: { ...article, publishedAt: null, unit: child['id'] } });
    const total = async (email: string) => {
      const query = `filters[unit][slug]=cdcs-chuyen&pageSize=1`;
      return (await (await cms.as(email)).request<Listed>('GET', `${ARTICLES}?${query}`)).body.pagination.total;
    };
    expect(await total(APPROVER)).toBeGreaterThan(0);
    expect(await total('lagi.duyet@example.vn')).toBe(0);
    await units.update({ where: { id: child['id'] }, data: { parent: to?.['id'] } });
    expect(await total(APPROVER)).toBe(0);
    expect(await total('lagi.duyet@example.vn')).toBeGreaterThan(0);
  });

  it('the picker of an article’s unit offers those that the person works for', async () => {
    const path = `/content-manager/relations/${ARTICLE}/unit?page=1&pageSize=100`;
    const offered = async (client: CmsClient) =>
      (await client.request<Listed>('GET', path)).body.results.map(({ documentId }) => documentId);
    expect(await offered(writer)).toEqual([await unitId(cms.app, 'ldld-phan-thiet')]);
    const below = await cms.app.db.query('api::unit.unit').count({
      where: { $or: [{ slug: 'ldld-phan-thiet' }, { parent: { slug: 'ldld-phan-thiet' }, kind: 'grassroots_union' }] },
    });
    expect(await offered(approver)).toHaveLength(below);
  });

  it.each(['createdBy', 'updatedBy', 'writer', 'lastEditor', 'contributor'])(
    'no picker offers accounts: %s',
    async (field) => {
      const answer = await approver.request('GET', `/content-manager/relations/${ARTICLE}/${field}?page=1&pageSize=10`);
      expect(answer.status).toBe(403);
      const own = await articleOf(cms.app, 'ldld-phan-thiet');
      const existing = await approver.request('GET', `/content-manager/relations/${ARTICLE}/${own}/${field}`);
      expect(existing.status).toBe(403);
    },
  );

  it('foreign documents are named to no bulk action, not even to the count of their relations', async () => {
    const foreign = await articleOf(cms.app, 'ldld-la-gi');
    const own = await articleOf(cms.app, 'ldld-phan-thiet');
    const found = await writer.request<{ results: { documentId: string }[] }>(
      'POST',
      `${ARTICLES}/actions/bulkFindForValidation`,
      { documentIds: [foreign, own] },
    );
    expect(found.body.results.map(({ documentId }) => documentId)).toEqual([own]);
  });

  it('a list to be checked comes in no order that was asked for', async () => {
    const own = (await cms.app.db.query(ARTICLE).findMany({
      where: { unit: { slug: 'ldld-phan-thiet' }, publishedAt: { $null: true } },
      select: ['documentId'],
    })) as { documentId: string }[];
    const ordered = async (sort: string) => {
      const { status, body } = await writer.request<{ results: { documentId: string }[] }>(
        'POST',
        `${ARTICLES}/actions/bulkFindForValidation`,
        { documentIds: own.map(({ documentId }) => documentId), sort },
      );
      return [status, body.results.map(({ documentId }) => documentId)] as const;
    };
    const [[status, up], down] = [await ordered('title:ASC'), await ordered('title:DESC')];
    expect([status, up.length > 1, down]).toEqual([200, true, [200, up]]);
    expect(await ordered('createdBy.password:ASC')).toEqual([200, up]);
  });

  it.each(['/content-manager/homepage/count-documents', '/admin/homepage/key-statistics'])(
    'GET %s counts nothing, and is refused to nobody: Strapi’s home page asks for it',
    async (path) => {
      const answer = await writer.request<{ data: object }>('GET', path);
      expect([answer.status, answer.body.data]).toEqual([200, { draft: 0, published: 0, modified: 0 }]);
    },
  );

  it.each([
    ['PUT', '/i18n/settings', { aiLocalizations: true }],
    ['POST', '/email', { to: 'ai@example.com', subject: 'x', text: 'x' }],
    ['PUT', '/content-manager/components/article.picture/configuration', { settings: {} }],
    ['PUT', `/content-manager/content-types/${ARTICLE}/configuration`, { settings: {} }],
    ['GET', '/admin/content-api/routes', undefined],
    ['GET', '/users-permissions/routes', undefined],
    ['GET', '/users-permissions/permissions', undefined],
    ['POST', '/upload/folders', { name: 'x', parent: null }],
  ])('%s %s is not for every session', async (method, path, body) => {
    expect((await approver.request(method, path, body)).status).toBe(403);
    expect((await writer.request(method, path, body)).status).toBe(403);
  });

  it.each([
    '/upload/files?filters[createdBy][email][$startsWith]=q',
    '/upload/files?filters[$and][0][updatedBy][id][$eq]=1',
    '/upload/files?sort=createdBy.email:ASC',
    '/upload/files?populate=createdBy',
    '/upload/folders?filters[createdBy][password][$startsWith]=$2',
  ])('the media library tells no account letter by letter: %s', async (path) => {
    for (const person of [writer, approver]) {
      const { status, body } = await person.request<{ error?: { details: { code?: string } } }>('GET', path);
      expect([status, body.error?.details.code]).toEqual([400, 'media_query']);
    }
    expect((await writer.request('GET', '/upload/files?_q=createdBy')).status).toBe(200);
  });

  it('what the CMS is made of is told to nobody', async () => {
    const { body } = await writer.request<{ data: Record<string, unknown> }>('GET', '/admin/information');
    expect(body.data).toMatchObject({ dependencies: {}, nodeVersion: null, projectId: null });
  });

  it('an official document is the Board’s until it has been public, dispatch or not', async () => {
    const uid = 'api::official-document.official-document';
    const documents = `/content-manager/collection-types/${uid}`;
    const data = {
      number: '99/QĐ-LĐLĐ',
      type: 'quyet_dinh',
      subject: 'Quyết định chưa ký',
      slug: '99-qd',
      issuedOn: '2018-07-09',
    };
    const board = await cms.as('banbientap@example.vn');
    const made = await board.request<{ data: { documentId: string } }>('POST', documents, data);
    expect(made.status).toBe(201);
    const { documentId } = made.body.data;
    const listed = async (client: CmsClient) =>
      (await client.request<Listed>('GET', `${documents}?status=draft&_q=99/`)).body.results.length;
    const recent = async (client: CmsClient) =>
      JSON.stringify(
        (await client.request('GET', '/content-manager/homepage/recent-documents?action=update')).body,
      ).includes('99/');
    expect([await listed(board), await recent(board)]).toEqual([1, true]);
    for (const client of [writer, approver]) {
      expect([await listed(client), await recent(client)]).toEqual([0, false]);
      for (const more of ['', '/actions/countDraftRelations']) {
        const [told, unknown] = [
          await client.request('GET', `${documents}/${documentId}${more}`),
          await client.request('GET', `${documents}/zzzzzzzzzzzzzzzzzzzzzzzz${more}`),
        ];
        expect([told.status, told.body], more).toEqual([unknown.status, unknown.body]);
      }
    }
    expect((await board.request('POST', `${documents}/${documentId}/actions/publish`, {})).status).toBe(200);
    expect([await listed(writer), await recent(writer)]).toEqual([1, true]);
    expect((await writer.request('GET', `${documents}/${documentId}`)).status).toBe(200);
  });

  it('the recent documents of the home page are those in scope', async () => {
    const foreign = await articleOf(cms.app, 'ldld-la-gi');
    const row = await drafts().findOne({ where: { documentId: foreign, publishedAt: { $null: true } } });
    await drafts().update({ where: { id: row?.['id'] }, data: { title: 'Tin mới nhất của nơi khác' } });
    for (const action of ['update', 'publish']) {
      const { status, body } = await writer.request(
        'GET',
        `/content-manager/homepage/recent-documents?action=${action}`,
      );
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain('nơi khác');
    }
  });
});
