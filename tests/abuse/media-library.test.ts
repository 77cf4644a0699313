import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { articleOf, ARTICLES } from '../integration/cms/articles-of.js';

interface Refused {
  error?: { message: string; details: { code?: string } };
}
interface Folder {
  id: number;
  name: string;
  parent?: Folder | null;
  files?: { count: number };
}
interface Service {
  findPage(query: unknown): Promise<unknown>;
}

/** From a file Strapi goes on to whatever shows it: drafts of other units, frozen tables, telephone numbers. */
const FURTHER = [
  'populate=related',
  'populate=*',
  'populate=folder,related',
  'populate=related.summaryTable',
  'populate=folder.files.related',
  'populate=files.related.summaryTable',
  'populate[]=related',
  'populate[0]=related.summaryTable',
  'populate[0]=folder&populate[1]=files.related',
  'populate[25]=related',
  'populate[0][related]=true',
  'populate[related]=true',
  'populate[related][populate]=*',
  'populate[related][on][api::article.article][populate]=*',
  'populate[related.summaryTable]=true',
  'populate[folder.files.related]=true',
  'populate[files]=true',
  'populate[files][count]=false',
  'populate[files][populate]=related',
  'populate[folder][populate]=*',
  'populate[folder][populate]=files.related',
  'populate[parent][populate][files][populate][related]=true',
  'filters[related][id]=1',
  'filters[$or][0][related][id]=1',
  'filters[$not][related][title][$contains]=a',
  'filters[folder][files][related][id]=1',
  'filters[name][related]=1',
  'sort=related.title',
  'sort[0]=name,related.title:asc',
  'sort[related][title]=asc',
  'sort=related[title]',
  'sort=folder',
  'fields=related',
  'fields=name,related',
  'fields[0]=name&fields[1]=related',
  'fields=*',
];

// Seen to fail without `guardLibrary` and what `plain-query` refuses by name; the last without `limitFileWords`.
describe.each(inject('templates'))('the media library shows files and folders alone, on $db', (template) => {
  let cms: RunningCms;
  let writer: CmsClient;
  let file: number;
  let inner: number;
  beforeAll(async () => {
    cms = await startCms(template);
    writer = await cms.as('phanthiet.viet@example.vn');
    const folders = cms.app.service('plugin::upload.folder') as unknown as {
      create(data: object): Promise<{ id: number }>;
    };
    const outer = await folders.create({ name: 'Ảnh hội thi', parent: null });
    inner = (await folders.create({ name: 'Vòng một', parent: outer.id })).id;
    const files = cms.app.db.query('plugin::upload.file');
    file = Number((await files.findOne({ where: { mime: { $startsWith: 'image/' } } }))?.['id']);
    await files.update({ where: { id: file }, data: { folder: inner } });
  });
  afterAll(() => cms.close());

  const doors = () => [
    '/upload/files',
    `/upload/files/${String(file)}`,
    '/upload/folders',
    `/upload/folders/${String(inner)}`,
  ];

  it.each(FURTHER)('and goes no further with %s', async (query) => {
    for (const door of doors()) {
      const { status, body } = await writer.request<Refused>('GET', `${door}?${query}&pageSize=1000`);
      expect([status, body.error?.details.code], door).toEqual([400, expect.stringMatching(/^(?:media_|)query/)]);
      expect(body.error?.message, door).toMatch(/^(?:Không|Cách) lọc/u);
    }
  });

  it('an answer leaves out what shows a file, however it got there', async () => {
    const service = cms.app.service('plugin::upload.upload') as unknown as Service;
    const shown = { id: file, name: 'a.webp', related: [{ __type: 'api::article.article', title: 'Nháp' }] };
    const found = vi.spyOn(service, 'findPage').mockResolvedValue({ results: [shown], pagination: {} });
    const { status, body } = await writer.request('GET', '/upload/files');
    expect([status, found.mock.calls.length]).toEqual([200, 1]);
    expect(JSON.stringify(body)).toContain('a.webp');
    expect(JSON.stringify(body)).not.toContain('related');
    found.mockRestore();
  });

  it('nor do conditions on articles go on behind a picture', async () => {
    await articleOf(cms.app, 'ldld-phan-thiet');
    for (const query of ['filters[pictures][image][related][id]=1', 'sort=pictures.image.related.title'])
      expect((await writer.request('GET', `${ARTICLES}?${query}`)).status, query).toBe(400);
  });

  it('still answers what its screens ask', async () => {
    const list = async (query: string) => {
      const { status, body } = await writer.request<{ results: { id: number }[] }>('GET', `/upload/files?${query}`);
      expect(status, query).toBe(200);
      return body.results.map(({ id }) => id);
    };
    const at = `filters[$and][0][folder][id]=${String(inner)}`;
    const dates = 'filters[$and][1][createdAt][$gt]=2018-01-01&filters[$and][2][mime][$not][$contains][0]=video';
    expect(await list(`page=1&pageSize=20&sort=createdAt:DESC&${at}&${dates}`)).toEqual([file]);
    expect(await list(`${at}&populate=folder&sort=folder.name`)).toEqual([file]);
    const loose = await list('filters[$and][0][folder][id][$null]=true&filters[name][$contains]=a');
    expect(loose.length).toBeGreaterThan(0);
    const folders = await writer.request<{ data: Folder[] }>(
      'GET',
      '/upload/folders?sort=name:ASC&populate[parent]=true&filters[$and][0][parent][id][$notNull]=true&pagination[pageSize]=-1',
    );
    expect(folders.body.data).toMatchObject([
      { name: 'Vòng một', parent: { name: 'Ảnh hội thi' }, files: { count: 1 } },
    ]);
    const up = 'populate[parent][populate][parent]=*&populate[children][count]=true&populate[files][count]=true';
    const folder = await writer.request<{ data: Folder }>('GET', `/upload/folders/${String(inner)}?${up}`);
    expect(folder.body.data).toMatchObject({ parent: { name: 'Ảnh hội thi', parent: null }, files: { count: 1 } });
  });

  it('takes no caption of a book, which every search would read', async () => {
    const email = 'phanthiet.viet@example.vn';
    const { id: createdBy } = (await cms.app.db.query('admin::user').findOne({ where: { email } })) as { id: number };
    const hash = 'tep_khong_o_dau';
    const row = { name: 'a.txt', hash, ext: '.txt', mime: 'text/plain', size: 1, provider: 'local' };
    const { id } = await cms.app.db
      .query('plugin::upload.file')
      .create({ data: { ...row, url: `/uploads/${hash}.txt`, folderPath: '/', createdBy } });
    const say = async (fileInfo: object) => [
      await writer.request<Refused>('PUT', `/upload/files/${String(id)}`, { fileInfo }),
      await writer.request<Refused>('POST', '/upload/actions/bulk-update', { updates: [{ id, fileInfo }] }),
    ];
    for (const { status } of await say({ caption: 'a'.repeat(2000) })) expect(status).toBe(200);
    for (const name of ['name', 'alternativeText', 'caption'])
      for (const { status, body } of await say({ [name]: 'a'.repeat(2001) }))
        expect([status, body.error?.details.code]).toEqual([400, 'media_words']);
  });
});
