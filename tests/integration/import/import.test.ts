import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  nastyCount,
  nastyOf,
  type RunningCms,
  type RunningPublisher,
  startCms,
  startPublisher,
} from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runVerifyLog } from '../editorial/run-verify-log.js';
import { formerSite, type Imported, type Line } from './import-harness.js';

/** 20,000 on demand (docs/testing.md). */
const COUNT = Number(process.env['TOASOAN_IMPORT_ITEMS'] ?? 120);
const LONG = COUNT > 1000 ? 3_600_000 : 120_000;
const ARTICLE = 'api::article.article';
const NOT_PUBLIC = nastyCount(COUNT, 'stopped') + nastyCount(COUNT, 'future') + nastyCount(COUNT, 'empty');

const linesOf = (report: string): Line[] =>
  (JSON.parse(readFileSync(`${report}.json`, 'utf8')) as { items: Line[] }).items;

function done(imported: Imported): Extract<Imported, { ok: true }>['summary'] {
  if (!imported.ok) throw new Error(imported.problems.join('\n'));
  return imported.summary;
}

describe.each(inject('templates'))('a former site of $db', (template) => {
  let cms: RunningCms;
  let former: ReturnType<typeof formerSite>;
  let publisher: RunningPublisher | undefined;
  let dryLines: Line[] = [];

  beforeAll(async () => {
    // Nobody listens there: the site compares itself when it starts.
    cms = await startCms(template, { TOASOAN_PUBLISHER_URL: 'http://127.0.0.1:9' });
    former = formerSite(cms);
    former.dump(COUNT);
  }, 180_000);
  afterAll(async () => {
    await publisher?.close();
    await cms.close();
    former.remove();
  });

  const counted = async (): Promise<Record<string, number>> => {
    const uids = ['article.article', 'approval-log.approval-log', 'redirect.redirect', 'import-item.import-item'];
    const counts: Record<string, number> = {};
    for (const uid of [...uids, 'outbox-event.outbox-event']) {
      counts[uid] = await cms.app.db.query(`api::${uid}`).count();
    }
    return { ...counts, files: await cms.app.db.query('plugin::upload.file').count() };
  };
  const imported = async (n: number) => {
    const item = await cms.app.db
      .query('api::import-item.import-item')
      .findOne({ where: { sourceKey: `cu/nukeviet:nv4_vi_news:${String(n + 1)}` } });
    const where = { documentId: item?.['articleId'], publishedAt: { $notNull: true } };
    const populate = { unit: true, pictures: { populate: { image: true } } };
    return (await cms.app.db.query(ARTICLE).findOne({ where, populate })) as Record<string, unknown>;
  };

  it('is looked through by a dry run that writes nothing', { timeout: LONG }, async () => {
    const before = await counted();
    const { imported: answer, report } = await former.import({ dryRun: true });
    const summary = done(answer);
    expect(summary.outcomes).toMatchObject({ published: COUNT - NOT_PUBLIC, skipped: NOT_PUBLIC, draft: 0 });
    expect(await counted()).toEqual(before);
    dryLines = linesOf(report);
    expect(dryLines).toHaveLength(COUNT);
  });

  it('refuses before the first item, and names everything at once', async () => {
    const before = await counted();
    const mapping = {
      defaults: { unit: 'khong-co', byline: 'a', source: 'b' },
      categories: { 'chinh-sach': { category: 'cung-khong-co' } },
    };
    const { imported: answer } = await former.import({ mapping });
    const problems = answer.ok ? '' : answer.problems.join('\n');
    for (const name of ['khong-co', 'cung-khong-co', 'hoat-dong-cong-doan', 'nguoi-tot-viec-tot'])
      expect(problems).toContain(`«${name}»`);
    expect(await counted()).toEqual(before);
  });

  it('comes over whole, also when it is cut off in between', { timeout: LONG }, async () => {
    const before = await counted();
    const part = done((await former.import({ stopAfter: 100 })).imported);
    expect(part).toMatchObject({ stopped: true, items: 100 });
    const { imported: answer, report } = await former.import();
    const summary = done(answer);
    const first = dryLines.slice(0, 100).filter(({ outcome }) => outcome === 'published').length;
    expect(summary.outcomes).toMatchObject({ published: COUNT - NOT_PUBLIC - first, unchanged: first });
    const after = await counted();
    const publics = COUNT - NOT_PUBLIC;
    expect(after).toMatchObject({
      'article.article': (before['article.article'] ?? 0) + 2 * publics,
      'approval-log.approval-log': (before['approval-log.approval-log'] ?? 0) + publics,
      'redirect.redirect': (before['redirect.redirect'] ?? 0) + publics,
      'import-item.import-item': publics,
      'outbox-event.outbox-event': before['outbox-event.outbox-event'],
    });
    // What the dry run said is what was done.
    const said = new Map(dryLines.map((line) => [line.key, line]));
    for (const line of linesOf(report)) expect(line.warnings, line.key).toEqual(said.get(line.key)?.warnings);
    console.log(`${template.db}: ${String(COUNT)} items, first run`, summary);
  });

  it('changes nothing when it is imported again, and lists each warning again', { timeout: LONG }, async () => {
    const before = await counted();
    const { imported: answer, report } = await former.import();
    const summary = done(answer);
    expect(summary.outcomes).toMatchObject({ unchanged: COUNT - NOT_PUBLIC, skipped: NOT_PUBLIC, published: 0 });
    expect(await counted()).toEqual(before);
    expect(linesOf(report).map(({ warnings }) => warnings)).toEqual(dryLines.map(({ warnings }) => warnings));
    console.log(`${template.db}: ${String(COUNT)} items, second run`, summary.seconds, 's', summary.outcomes);
  });

  it('says of each fault what was done', () => {
    const codes = (n: number): string[] => (dryLines[n]?.warnings ?? []).map(({ code }) => code);
    const at = (wanted: string): number =>
      Array.from({ length: 50 }, (_, n) => n).find((n) => nastyOf(n) === wanted) ?? -1;
    expect(codes(at('tcvn3'))).toContain('legacy_encoding');
    expect(codes(at('scripts'))).toContain('html_removed');
    expect(codes(at('missingPicture')).filter((code) => code === 'picture_missing_file')).toHaveLength(2);
    expect(codes(at('twin'))).toEqual(expect.arrayContaining(['same_title', 'slug_taken']));
    expect(codes(at('outside')).filter((code) => code === 'picture_outside')).toHaveLength(2);
    expect(codes(at('elsewhere'))).toContain('picture_elsewhere');
    for (const nasty of ['future', 'empty', 'stopped']) expect(codes(at(nasty)), nasty).toEqual(['skipped']);
    const plain = dryLines.filter(({ warnings }) => warnings.some(({ code }) => code === 'picture_missing'));
    expect(plain.length).toBeGreaterThan(0);
  });

  it('keeps date, unit and words of an article, cleaned, and its history in the log', async () => {
    const escaped = await imported(37);
    expect(escaped['title']).toMatch(/^".+" & chuyện C:\\new 'hay' 🎉$/u);
    expect(escaped['body']).toContain('"ngoặc" \'đơn\' \\ gạch; (1,2),(3);');
    expect(escaped['body']).not.toContain('\0');
    const scripts = await imported(7);
    expect(scripts['body']).not.toMatch(/script|onclick|javascript|iframe/);
    const decomposed = await imported(43);
    expect(decomposed['title']).toBe(String(decomposed['title']).normalize('NFC'));
    expect(decomposed['body']).not.toMatch(/[ÐƉ]/);
    const first = await imported(0);
    expect(first).toMatchObject({
      state: 'published',
      live: true,
      submissionChannel: 'import',
      revision: 1,
      publishedRevision: 1,
      unit: { slug: 'ldld-phan-thiet' },
      pictures: [{ image: { ext: '.webp' } }],
    });
    expect(new Date(String(first['firstPublishedAt'])).getUTCFullYear()).toBe(2012);
    const log = await cms.app.db
      .query('api::approval-log.approval-log')
      .findMany({ where: { articleId: (await imported(3))['documentId'] } });
    expect(log).toMatchObject([{ command: 'import', toState: 'published' }]);
    expect(log[0]?.['comment']).toContain('TCVN3');
  });

  it('leaves the chain of the log whole', { timeout: LONG }, async () => {
    const { code, stdout } = await runVerifyLog(cms.env);
    expect([code, stdout]).toEqual([0, expect.stringContaining('nguyên vẹn')]);
  });

  it(
    'follows a change of the former site only where it is told to and nobody has worked here',
    { timeout: LONG },
    async () => {
      former.dump(COUNT, new Set([1, 2]));
      const mine = await imported(1);
      const draft = { documentId: mine['documentId'], publishedAt: { $null: true } };
      await cms.app.db.query(ARTICLE).updateMany({ where: draft, data: { revision: 2 } });
      const told = done((await former.import()).imported);
      expect(told.outcomes).toMatchObject({ changed: 2, updated: 0 });
      const followed = done((await former.import({ update: true })).imported);
      expect(followed.outcomes).toMatchObject({ changed: 1, updated: 1 });
      const other = await imported(0);
      expect(other).toMatchObject({ revision: 2, publishedRevision: 2 });
      expect(other['title']).toMatch(/\(đã sửa\)$/);
      expect(new Date(String(other['firstPublishedAt'])).getUTCFullYear()).toBe(2012);
      expect((await imported(1))['title']).not.toMatch(/\(đã sửa\)$/);
      expect(done((await former.import({ update: true })).imported).outcomes).toMatchObject({ changed: 1, updated: 0 });
    },
  );

  it('converts old fonts where the mapping says so', async () => {
    former.dump(10);
    const { report } = await former.import({ dryRun: true, update: true, mapping: { legacyText: 'convert' } });
    const line = linesOf(report)[3];
    expect(line).toMatchObject({ outcome: 'updated', title: 'Công đoàn ngành Y tế tổ chức hội nghị 4' });
  });

  it('reads saved pages by the rules of the mapping', async () => {
    const source = join(former.folder, 'trang');
    mkdirSync(join(source, 'tin-tuc'), { recursive: true });
    const page = (title: string, date: string) =>
      `<html><body><h1>${title}</h1><p class="ngay">${date}</p><div id="nd"><p>Nội dung tin.</p><div class="lq">Tin khác</div></div></body></html>`;
    writeFileSync(join(source, 'tin-tuc/trao-nha-15.html'), page('Trao nhà ở La Gi', 'Thứ hai, 09/07/2018, 08:30'));
    writeFileSync(join(source, 'tin-tuc/hong.html'), '<p>không phải tin</p>');
    const mapping = {
      kind: 'html',
      categories: { 'tin-tuc': {} },
      page: { title: 'h1', date: '.ngay', body: '#nd', remove: ['.lq'] },
    };
    const { imported: answer, report } = await former.import({ source, mapping });
    expect(done(answer).outcomes).toMatchObject({ published: 1, unread: 1 });
    const [unread, line] = linesOf(report);
    expect(unread).toMatchObject({ key: 'cu/html:tin-tuc/hong.html', outcome: 'unread' });
    const where = { slug: line?.slug, publishedAt: { $notNull: true } };
    expect(await cms.app.db.query(ARTICLE).findOne({ where })).toMatchObject({
      firstPublishedAt: '2018-07-09T01:30:00.000Z',
      body: '<p>Nội dung tin.</p>',
    });
    // Taken down there since: named, and left as it is here.
    rmSync(join(source, 'tin-tuc/trao-nha-15.html'));
    const later = await former.import({ source, mapping });
    expect(done(later.imported).outcomes).toMatchObject({ gone: 1, unread: 1, published: 0 });
    expect(linesOf(later.report)[1]).toMatchObject({ title: 'Trao nhà ở La Gi', outcome: 'gone', slug: line?.slug });
    expect(await cms.app.db.query(ARTICLE).count({ where })).toBe(1);
  });

  describe('of several modules and kinds', () => {
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
    const live = async (title: string) =>
      (await cms.app.db.query(ARTICLE).findOne({ where: { title, publishedAt: { $notNull: true } } })) as Record<
        string,
        unknown
      > | null;

    it('another module’s numbers are other articles', { timeout: LONG }, async () => {
      const before = await imported(0);
      const source = former.dumpModule('thongbao', 10);
      const mapping = { tablePrefix: 'nv4_vi_thongbao' };
      const first = await former.import({ source, mapping, update: true, pictures: false });
      expect(done(first.imported).outcomes).toMatchObject({ published: 10, changed: 0, updated: 0 });
      expect(await imported(0)).toEqual(before);
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
      for (const key of ['cu/feed:sau-1', 'cu/feed:sau-2'])
        expect(outcomes[key]?.join()).toMatch(/html_removed|skipped/);
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

    it.skipIf(template.db === 'postgres')(
      'an item that the database refuses is named and keeps no other one back',
      async () => {
        await cms.app.db.connection.raw(
          "CREATE TRIGGER hong BEFORE INSERT ON articles WHEN NEW.title = 'Hỏng' BEGIN SELECT RAISE(ABORT, 'tin hỏng'); END",
        );
        const source = former.feed('hong', [entry('h-1'), entry('h-2', { title: 'Hỏng' }), entry('h-3')]);
        const { report } = await former.import({ source, mapping: feed });
        await cms.app.db.connection.raw('DROP TRIGGER hong');
        const outcomes = outcomesOf(report);
        expect([1, 2, 3].map((n) => outcomes[`cu/feed:h-${String(n)}`]?.[0])).toEqual([
          'published',
          'unread',
          'published',
        ]);
        const again = await former.import({ source, mapping: feed });
        expect(done(again.imported).outcomes).toMatchObject({ unchanged: 2, published: 1 });
      },
    );

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

  it.skipIf(template.db === 'postgres')(
    'is on the site at its new address, and led to from the old ones',
    { timeout: LONG },
    async () => {
      publisher = await startPublisher(cms.url);
      const url = publisher.url;
      const { slug } = (await imported(4)) as { slug: string };
      const get = (path: string) => fetch(`${url}${path}`, { redirect: 'manual' });
      await expect.poll(async () => (await get(`/tin/${slug}/`)).status, { timeout: LONG, interval: 250 }).toBe(200);
      for (const old of [
        '/vi/news/chinh-sach/bat-ky-5.html',
        '/news/chinh-sach/chu-nao-5.html',
        '/chinh-sach/x-5.html',
      ]) {
        const answer = await get(old);
        expect([answer.status, answer.headers.get('location')]).toEqual([301, `/tin/${slug}/`]);
      }
    },
  );
});
