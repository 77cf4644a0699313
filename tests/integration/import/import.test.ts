import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
import { done, formerSite, type Line, linesOf } from './import-harness.js';

/** 20,000 on demand (docs/testing.md). */
const COUNT = Number(process.env['TOASOAN_IMPORT_ITEMS'] ?? 120);
const LONG = COUNT > 1000 ? 3_600_000 : 120_000;
const ARTICLE = 'api::article.article';
const NOT_PUBLIC = nastyCount(COUNT, 'stopped') + nastyCount(COUNT, 'future') + nastyCount(COUNT, 'empty');

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

  it('is on the site at its new address, and led to from the old ones', { timeout: LONG }, async () => {
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
  });
});
