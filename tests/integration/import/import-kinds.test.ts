import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { done, formerSite, linesOf } from './import-harness.js';

const ARTICLE = 'api::article.article';
/** A database that takes no article of this title. */
const REFUSING = {
  sqlite: [
    "CREATE TRIGGER hong BEFORE INSERT ON articles WHEN NEW.title = 'Hỏng' BEGIN SELECT RAISE(ABORT, 'tin hỏng'); END",
  ],
  postgres: [
    "CREATE FUNCTION hong() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'tin hỏng'; END $$ LANGUAGE plpgsql",
    "CREATE TRIGGER hong BEFORE INSERT ON articles FOR EACH ROW WHEN (NEW.title = 'Hỏng') EXECUTE FUNCTION hong()",
  ],
} as const;

describe.each(inject('templates'))('what an import meets, on $db', (template) => {
  let cms: RunningCms;
  let former: ReturnType<typeof formerSite>;
  beforeAll(async () => {
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: 'http://127.0.0.1:9' });
    former = formerSite(cms);
  });
  afterAll(async () => {
    await cms.close();
    former.remove();
  });

  const feed = { kind: 'feed', otherCategories: 'default' };
  const entry = (id: string, more: object = {}) => ({
    id,
    url: `https://cu.example.vn/bai/${id}.html`,
    title: `Bài ${id} của trang cũ`,
    summary: 'Lời dẫn.',
    content_html: '<p>Nội dung đầy đủ.</p>',
    date_published: '2018-07-09T08:30:00+07:00',
    ...more,
  });
  const outcomesOf = (report: string) =>
    Object.fromEntries(
      linesOf(report).map(({ key, outcome, warnings }) => [key, [outcome, ...warnings.map(({ code }) => code)]]),
    );
  const live = (title: string) =>
    cms.app.db.query(ARTICLE).findOne({ where: { title, publishedAt: { $notNull: true } } });

  const articles = () => cms.app.db.query(ARTICLE).findMany({ where: { submissionChannel: 'import' } });

  it('another module’s numbers are other articles', async () => {
    former.dump(10);
    await former.import({ pictures: false });
    const before = await articles();
    const source = former.dumpModule('thongbao', 10);
    const mapping = { tablePrefix: 'nv4_vi_thongbao' };
    const first = await former.import({ source, mapping, update: true, pictures: false });
    expect(done(first.imported).outcomes).toMatchObject({ published: 10, changed: 0, updated: 0 });
    const after = await articles();
    expect(after).toHaveLength(before.length + 20);
    for (const article of before) expect(after).toContainEqual(article);
    const again = await former.import({ source, mapping, update: true, pictures: false });
    expect(done(again.imported).outcomes).toMatchObject({ unchanged: 10, gone: 0 });
  });

  it('a body that breaks a parser keeps no other item back', async () => {
    const deep = '<div>'.repeat(4_000);
    const source = former.feed('sau', [
      entry('sau-1', { content_html: `${deep}é` }),
      entry('sau-2', { content_html: `${deep}<img src=a>` }),
      entry('nang', { content_html: '<p>x'.repeat(20_000) }),
      entry('thuong'),
    ]);
    const { imported: answer, report } = await former.import({ source, mapping: feed });
    expect(done(answer).items).toBe(4);
    const outcomes = outcomesOf(report);
    expect(outcomes['cu/feed:nang']).toEqual(['skipped', 'skipped']);
    expect(outcomes['cu/feed:thuong']?.[0]).toBe('published');
    for (const key of ['cu/feed:sau-1', 'cu/feed:sau-2']) expect(outcomes[key]?.join()).toMatch(/html_removed|skipped/);
  });

  it('an original is an article’s address, and its date is never invented', async () => {
    const source = former.feed('goc', [
      entry('goc-1', { external_url: 'https://bao.example.vn/' }),
      entry('goc-2', { external_url: 'https://bao.example.vn/tin/bai-7.html' }),
    ]);
    const { report } = await former.import({ source, mapping: feed });
    expect(await live('Bài goc-1 của trang cũ')).toMatchObject({ originalUrl: null, originalPublishedAt: null });
    expect(await live('Bài goc-2 của trang cũ')).toMatchObject({
      originalUrl: 'https://bao.example.vn/tin/bai-7.html',
      originalPublishedAt: null,
    });
    expect(outcomesOf(report)['cu/feed:goc-2']).toContain('original_time_missing');
  });

  it('what the former site shows no more is named and stays, with or without --update', async () => {
    await former.import({ source: former.feed('go', [entry('go-1')]), mapping: feed });
    const source = former.feed('go', [entry('go-1', { date_published: '2100-01-01T00:00:00Z', title: 'Khác' })]);
    for (const unpublished of ['skip', 'draft']) {
      const { report } = await former.import({ source, mapping: { ...feed, unpublished }, update: true });
      expect(outcomesOf(report)['cu/feed:go-1']).toEqual(expect.arrayContaining(['changed', 'no_longer_shown']));
    }
    expect(await live('Bài go-1 của trang cũ')).toMatchObject({ state: 'published', revision: 1 });
  });

  it('pictures that are not found this time are not taken away', async () => {
    const picture = { content_html: '<p>Ảnh dưới đây.</p><img src="/uploads/news/2018/anh-1.png" alt="x">' };
    const source = former.feed('anh', [entry('anh-1', picture), entry('anh-2')]);
    await former.import({ source, mapping: feed });
    const title = 'Bài anh-1 của trang cũ';
    const before = await live(title);
    expect(before?.['body']).toContain('<img');
    const without = await former.import({ source, mapping: feed, update: true, pictures: false });
    expect(done(without.imported).outcomes).toMatchObject({ unchanged: 2 });
    const empty = join(former.folder, 'khong-anh');
    mkdirSync(empty, { recursive: true });
    const lost = await former.import({ source, mapping: feed, update: true, pictureFolder: empty });
    expect(outcomesOf(lost.report)).toMatchObject({
      'cu/feed:anh-1': expect.arrayContaining(['pictures_lost']) as string[],
    });
    expect(done(lost.imported).outcomes).toMatchObject({ unchanged: 1, changed: 1 });
    expect(await live(title)).toEqual(before);
  });

  it('pictures that come later are no news of today', async () => {
    const picture = { content_html: '<p>Ảnh dưới đây.</p><img src="/uploads/news/2018/anh-2.png" alt="x">' };
    const source = former.feed('muon', [entry('muon-1', picture)]);
    await former.import({ source, mapping: feed, pictures: false });
    const title = 'Bài muon-1 của trang cũ';
    const before = await live(title);
    expect(done((await former.import({ source, mapping: feed, update: true })).imported).outcomes['updated']).toBe(1);
    const after = await live(title);
    expect(after?.['body']).toContain('<img');
    expect(after).toMatchObject({ revision: 2, lastPublishedAt: before?.['lastPublishedAt'] });
  });

  it('an item that the database refuses is named, keeps no other one back, and leaves no picture', async () => {
    const { connection } = cms.app.db;
    for (const statement of REFUSING[template.db]) await connection.raw(statement);
    const files = () => cms.app.db.query('plugin::upload.file').count();
    const before = await files();
    const picture = '<p>Ảnh dưới đây.</p><img src="/uploads/news/2018/anh-3.png" alt="x">';
    const source = former.feed('hong', [
      entry('h-1'),
      entry('h-2', { title: 'Hỏng', content_html: picture }),
      entry('h-3'),
    ]);
    const { report } = await former.import({ source, mapping: feed });
    await connection.raw(`DROP TRIGGER hong${template.db === 'postgres' ? ' ON articles' : ''}`);
    const outcomes = outcomesOf(report);
    expect([1, 2, 3].map((n) => outcomes[`cu/feed:h-${String(n)}`]?.[0])).toEqual(['published', 'unread', 'published']);
    expect(await files()).toBe(before);
    const again = await former.import({ source, mapping: feed });
    expect(done(again.imported).outcomes).toMatchObject({ unchanged: 2, published: 1 });
    expect(await files()).toBe(before + 1);
  });

  it('a second import at the same time is refused in words', async () => {
    const source = former.feed('hai', [entry('hai-1')]);
    const both = await Promise.all([1, 2].map(() => former.import({ source, mapping: feed })));
    const refused = both.filter(({ imported: { ok } }) => !ok);
    expect(refused).toMatchObject([
      { imported: { problems: [expect.stringContaining('Đang có một lần nhập khác') as string] } },
    ]);
    expect(done((await former.import({ source, mapping: feed })).imported).outcomes).toMatchObject({ unchanged: 1 });
  });

  it('a report that can’t be written is refused before the first item', async () => {
    const source = former.feed('bao-cao', [entry('bc-1')]);
    const { imported: answer } = await former.import({ source, mapping: feed, reportTo: join(source, 'trong') });
    expect(answer).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('Không ghi được báo cáo') as string],
    });
    expect(await live('Bài bc-1 của trang cũ')).toBeNull();
  });
});
