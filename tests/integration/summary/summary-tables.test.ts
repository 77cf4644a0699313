import type { SummaryArticle, SummaryColumn, SummaryRow } from '@toasoan/contracts';
import { type CmsClient, type RunningCms, startCms } from '@toasoan/testkit';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { zipPart } from '../../harness/docx-texts.js';
import { unitId } from '../cms/articles-of.js';
import { type Live, type Refused, summaryHarness, type SummaryHarness } from './summary-harness.js';

const HALF = 'from=2018-01-01&to=2018-06-30';
const NUMBERS: readonly SummaryColumn[] = [
  'newsBriefs',
  'features',
  'photosAndVideos',
  'total',
  'onTime',
  'late',
  'undated',
  'fromGrassroots',
];
const COUNTED = ['superior', 'level', 'cluster', 'kind'] as const;

// Seen to fail, without `guardTables` and without `fenceTables`, each alone: the changes that are refused.
describe.each(inject('everyTemplate'))('the summary table on $db', (template) => {
  let cms: RunningCms;
  let board: CmsClient;
  let harness: SummaryHarness;

  beforeAll(async () => {
    cms = await startCms(template);
    board = await cms.as('banbientap@example.vn');
    harness = summaryHarness(cms, board);
  });
  afterAll(() => cms.close());

  const rowsOf = ({ table }: Live): SummaryRow[] => table.groups.flatMap(({ rows }) => rows);
  const sum = (values: readonly number[]): number => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;

  it('counts what the database counts, in every grouping', async () => {
    const [from, upTo] = [new Date('2018-01-01T00:00:00+07:00'), new Date('2018-07-01T00:00:00+07:00')];
    const published = await cms.app.db.query('api::article.article').count({
      where: {
        publishedAt: { $null: true },
        live: true,
        $and: [{ firstPublishedAt: { $gte: from } }, { firstPublishedAt: { $lt: upTo } }],
      },
    });
    expect(published).toBeGreaterThan(50);
    for (const grouping of COUNTED) {
      const live = await harness.live(`${HALF}&grouping=${grouping}`);
      const rows = rowsOf(live);
      expect(sum(rows.map(({ total, fromGrassroots }) => total + fromGrassroots)), grouping).toBe(published);
      expect(live.table.total.total + live.table.total.fromGrassroots).toBe(published);
      // What does not count is named, with why.
      expect(live.table.problems.filter((problem) => !problem.endsWith('đã gỡ khỏi trang.'))).toEqual([]);
    }
  });

  it('opens every number of a row to articles whose shares add up to it', async () => {
    const live = await harness.live(HALF);
    const row = rowsOf(live).find(({ total, fromGrassroots }) => total > 0 && fromGrassroots > 0);
    if (!row) throw new Error('no row with articles of both kinds');
    for (const column of NUMBERS) {
      const articles = await harness.cell(`${HALF}&unit=${row.unitId}&column=${column}`);
      expect(sum(articles.map(({ share }) => share)), column).toBe(row[column]);
    }
    const all = await harness.cell(`${HALF}&column=total`);
    expect(sum(all.map(({ share }) => share))).toBe(live.table.total.total);
    const [group] = live.table.groups;
    const ofGroup = await harness.cell(`${HALF}&group=${group?.key ?? ''}&column=total`);
    expect(sum(ofGroup.map(({ share }) => share))).toBe(group?.subtotal.total);
  });

  it('says what is wrong with a period', async () => {
    const refused = async (query: string) =>
      (await board.request<Refused>('GET', `/editorial/summary?${query}`)).body.error;
    expect(await refused('from=2017-01-01&to=2017-06-30')).toMatchObject({
      details: { code: 'before_regulation' },
      message: expect.stringContaining('Quy chế hoạt động Website Công đoàn Bình Thuận') as string,
    });
    expect(await refused('from=2018-06-30&to=2018-01-01')).toMatchObject({ details: { code: 'reversed' } });
    expect(await refused('from=hom-qua&to=2018-01-01')).toMatchObject({ details: { code: 'bad_request' } });
  });

  it('prints what is not issued as a draft, and what is as it was issued', async () => {
    for (const [format, begins] of [
      ['xlsx', 'PK'],
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await board.download(`/editorial/summary/file?${HALF}&format=${format}`);
      expect([file.status, file.content.toString('latin1', 0, begins.length)], format).toEqual([200, begins]);
      expect(file.name).toBe(`bang-tong-hop-2018-01-01-2018-06-30-ban-nhap.${format}`);
    }
  });

  describe('once issued', () => {
    // The example has issued its first half-year.
    const days = { from: '2018-01-01', to: '2018-09-30' };
    const PERIOD = `from=${days.from}&to=${days.to}`;
    let first: string;

    it('has a number of the year and a checksum, and one period is issued once', async () => {
      const year = new Date().toISOString().slice(0, 4);
      first = await harness.issue(days);
      const { head } = await harness.issued(first);
      expect(head).toMatchObject({ number: `01/BTH-${year}`, version: 1, latest: true, public: false, changes: [] });
      expect(head.checksum).toMatch(/^[0-9a-f]{64}$/);
      const again = await board.request<Refused>('POST', '/editorial/summary/issue', days);
      expect([again.status, again.body.error.details.code]).toEqual([409, 'already_issued']);
      const open = await board.request<Refused>('POST', '/editorial/summary/issue', {
        from: '2018-01-01',
        to: '2199-12-31',
      });
      expect([open.status, open.body.error.details.code]).toEqual([409, 'period_open']);
    });

    it('two of two periods at once get two numbers', async () => {
      const both = await Promise.all([
        harness.issue({ from: '2018-01-01', to: '2018-03-31' }),
        harness.issue({ from: '2018-04-01', to: '2018-06-30' }),
      ]);
      const numbers = await Promise.all(both.map(async (id) => (await harness.issued(id)).head.number.slice(0, 2)));
      expect(numbers.sort()).toEqual(['02', '03']);
    });

    it('does not move when articles, units and rules change, and an amendment says what did', async () => {
      const before = await harness.stored(first);
      const live = await harness.live(PERIOD);
      const [withdrawn] = await harness.cell(`${PERIOD}&column=total`);
      await harness.withdraw(withdrawn?.articleId ?? '');
      await harness.rename('ldld-la-gi', 'Liên đoàn Lao động thị xã La Gi (mới)');
      await harness.changeQuota('district_federation', 5);

      const now = await harness.live(PERIOD);
      expect(now.table.total.total).toBe(live.table.total.total - (withdrawn?.share ?? 0));
      expect(now.table.total.quota).toBeGreaterThan(live.table.total.quota ?? 0);
      expect(await harness.stored(first)).toEqual(before);
      expect((await harness.issued(first)).table.total).toEqual(live.table.total);
      const opened = await board.request<{ articles: SummaryArticle[] }>(
        'GET',
        `/editorial/summary-tables/${first}/articles?column=total`,
      );
      expect(opened.body.articles.map(({ articleId }) => articleId)).toContain(withdrawn?.articleId);

      const silent = await board.request<Refused>('POST', `/editorial/summary-tables/${first}/amend`, { because: ' ' });
      expect(silent.body.error.details.code).toBe('because_missing');
      const second = await harness.amend(first, 'Gỡ một tin, sửa chỉ tiêu.');
      const { head, table, versions } = await harness.issued(second);
      expect(head).toMatchObject({ version: 2, amendedBecause: 'Gỡ một tin, sửa chỉ tiêu.', latest: true });
      expect(head.changes.join(' ')).toMatch(/La Gi \(mới\).*Bớt tin bài «/s);
      expect(table.total).toEqual(now.table.total);
      expect(versions.map(({ version, latest }) => [version, latest])).toEqual([
        [2, true],
        [1, false],
      ]);
      expect(await harness.stored(first)).toEqual(before);
      const older = await board.request<Refused>('POST', `/editorial/summary-tables/${first}/amend`, { because: 'x' });
      expect(older.body.error.details.code).toBe('newer_version');
      const same = await board.request<Refused>('POST', `/editorial/summary-tables/${second}/amend`, { because: 'x' });
      expect(same.body.error.details.code).toBe('nothing_changed');
    });

    it('is refused a change on every path, but for being made public', async () => {
      const before = await harness.stored(first);
      const uid = 'api::summary-table.summary-table';
      const documents = cms.app.documents(uid);
      await expect(documents.update({ documentId: first, data: { title: 'Khác' } })).rejects.toThrow('không sửa');
      await expect(documents.delete({ documentId: first })).rejects.toThrow('không sửa');
      await expect(documents.create({ data: { title: 'Khác' } })).rejects.toThrow('không sửa');
      const admin = await cms.as('quantri@example.vn');
      for (const person of [board, admin]) {
        const path = `/content-manager/collection-types/${uid}`;
        expect((await person.request('PUT', `${path}/${first}`, { title: 'Khác' })).status).toBe(403);
        expect((await person.request('DELETE', `${path}/${first}`)).status).toBe(403);
      }
      const query = cms.app.db.query(uid);
      await expect(query.updateMany({ where: { documentId: first }, data: { content: {} } })).rejects.toThrow('never');
      await expect(query.deleteMany({ where: { documentId: first } })).rejects.toThrow('never');
      await expect(cms.app.db.connection.raw(`UPDATE summary_tables SET checksum = '0'`)).rejects.toThrow('never');

      const shown = await board.request('POST', `/editorial/summary-tables/${first}/public`, { public: true });
      expect([shown.status, shown.body]).toEqual([200, { public: true }]);
      expect((await harness.issued(first)).head.public).toBe(true);
      expect(await harness.stored(first)).toEqual(before);
    });
  });

  it('is for the Board and administrators, and a unit sees where it stands itself', async () => {
    const writer = await cms.as('phanthiet.viet@example.vn');
    const foreign = await unitId(cms.app, 'ldld-la-gi');
    for (const path of ['summary', 'summary/articles', 'summary/file', 'statistics', 'royalty', 'summary-tables']) {
      const { status } = await writer.request('GET', `/editorial/${path}?${HALF}&format=pdf`);
      expect(status, path).toBe(403);
      expect((await fetch(`${cms.url}/editorial/${path}?${HALF}`)).status, path).toBe(401);
    }
    const own = await writer.request<{ units: unknown[]; standing: { name: string } }>(
      'GET',
      '/editorial/unit-dashboard?on=2018-06-15',
    );
    expect(own.body.standing.name).toMatch(/Phan Thiết/);
    expect(own.body.units).toHaveLength(1);
    expect((await writer.request('GET', `/editorial/unit-dashboard?unit=${foreign}`)).status).toBe(404);
    expect((await board.request('GET', `/editorial/unit-dashboard?unit=${foreign}&on=2018-06-15`)).status).toBe(200);
  });

  it('statistics and royalty reconcile with it', async () => {
    const { body } = await board.request<Record<'units' | 'genres' | 'categories' | 'people', { articles: number }[]>>(
      'GET',
      `/editorial/statistics?${HALF}`,
    );
    const totals = [body.units, body.genres, body.categories, body.people].map((lines) =>
      sum(lines.map(({ articles }) => articles)),
    );
    expect(new Set(totals).size).toBe(1);
    const { table } = await harness.live(HALF);
    expect(totals[0]).toBe(table.total.total + table.total.fromGrassroots);
    const csv = await board.download(`/editorial/statistics/file?${HALF}&part=units`);
    expect(csv.content.toString('utf8').split('\r\n').length - 2).toBe(body.units.length);
    const off = await board.request<{ statement: { enabled: boolean } }>('GET', `/editorial/royalty?${HALF}`);
    expect(off.body.statement.enabled).toBe(false);
    const documentId = String((await cms.app.db.query('api::regulation.regulation').findOne({}))?.['documentId']);
    const royalty = {
      enabled: true,
      unitValuePercentOfBaseSalary: 10,
      feature: 2,
      newsBrief: 1,
      media: 5,
      reprint: 0.5,
    };
    await cms.app.documents('api::regulation.regulation').update({
      documentId,
      data: { royalty: { ...royalty, baseSalary: [{ from: '2010-01-01', dong: 1_300_000 }] } },
    });
    const on = await board.request<{ statement: { dong: number } }>('GET', `/editorial/royalty?${HALF}`);
    expect(on.body.statement.dong).toBeGreaterThan(100_000);
    const book = await board.download(`/editorial/royalty/file?${HALF}&format=xlsx`);
    const { dong } = on.body.statement;
    expect(zipPart(book.content, 'xl/worksheets/sheet1.xml')).toMatch(
      new RegExp(`<f>SUM\\(D6:D\\d+\\)</f><v>${String(dong)}</v>`),
    );
  });
});
