import {
  SUMMARY_GROUPINGS,
  type SummaryArticle,
  type SummaryColumn,
  type SummaryFigures,
  type SummaryTable,
  summaryTableSchema,
} from '@toasoan/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisations, type Organisation, periods } from '../ledger/random-organisation.fixture.js';
import { dayOfInstant } from '../periods/day-number.js';
import { customPeriod } from '../periods/calendar-periods.js';
import { type Quota, quotasIn } from './quota.js';
import { plus, type Rational } from './rational.js';
import { summaryTable } from './summary-table.js';
import { standingsOn } from './unit-standing.js';

const RUNS = { numRuns: 1000 };
const COUNTS = [
  'newsBriefs',
  'features',
  'photosAndVideos',
  'total',
  'onTime',
  'late',
  'undated',
  'fromGrassroots',
] as const satisfies readonly SummaryColumn[];

const tableOf = (
  organisation: Organisation,
  { from, to }: { from: string; to: string },
  grouping: SummaryTable['grouping'] = 'level',
) => summaryTable({ ...organisation, period: customPeriod(from, to), grouping });

/** In hundredths: a sum of numbers with two decimals is not their sum in floating point. */
const cents = (value: number | null): number => Math.round((value ?? 0) * 100);
const sum = (figures: readonly SummaryFigures[], column: SummaryColumn | 'quota'): number =>
  figures.reduce((total, figure) => total + cents(figure[column]), 0);

const BEHIND: Record<SummaryColumn, (article: SummaryArticle) => boolean> = {
  newsBriefs: ({ countedAs, genre }) => countedAs === 'own' && genre === 'news_brief',
  features: ({ countedAs, genre }) => countedAs === 'own' && genre === 'feature',
  photosAndVideos: ({ countedAs, genre }) => countedAs === 'own' && (genre === 'photo_story' || genre === 'video'),
  total: ({ countedAs }) => countedAs === 'own',
  onTime: ({ countedAs, timeliness }) => countedAs === 'own' && timeliness === 'on_time',
  late: ({ countedAs, timeliness }) => countedAs === 'own' && timeliness === 'late',
  undated: ({ countedAs, timeliness }) => countedAs === 'own' && timeliness === 'undated',
  fromGrassroots: ({ countedAs }) => countedAs === 'grassroots',
};

/** What does not add up, in words; gathered, for a thousand tables make too many expectations. */
function discrepancies(table: SummaryTable): string[] {
  const found: string[] = [];
  const same = (what: string, a: number, b: number) => {
    if (a !== b) found.push(`${what}: ${String(a)} against ${String(b)}`);
  };
  const subtotals = table.groups.map(({ subtotal }) => subtotal);
  for (const column of [...COUNTS, 'quota'] as const) {
    for (const { key, rows, subtotal } of table.groups)
      same(`${key} ${column}`, sum(rows, column), cents(subtotal[column]));
    same(`total ${column}`, sum(subtotals, column), cents(table.total[column]));
  }
  const behind = new Map<string, number>();
  for (const article of table.articles) {
    for (const column of COUNTS) {
      const key = `${article.rowId} ${column}`;
      if (BEHIND[column](article)) behind.set(key, (behind.get(key) ?? 0) + cents(article.share));
    }
  }
  const rows = table.groups.flatMap((group) => group.rows);
  for (const row of rows) {
    for (const column of COUNTS) {
      same(`${row.unitId} ${column}`, behind.get(`${row.unitId} ${column}`) ?? 0, cents(row[column]));
    }
    same(
      `${row.unitId} genres`,
      cents(row.newsBriefs) + cents(row.features) + cents(row.photosAndVideos),
      cents(row.total),
    );
    same(`${row.unitId} times`, cents(row.onTime) + cents(row.late) + cents(row.undated), cents(row.total));
  }
  same('rows', new Set(rows.map(({ unitId }) => unitId)).size, rows.length);
  return found;
}

test('totals are the sums of subtotals, rows and the shares of the articles behind them, in 1,000 organisations', () => {
  fc.assert(
    fc.property(organisations, periods, fc.constantFrom(...SUMMARY_GROUPINGS), (organisation, period, grouping) => {
      const table = tableOf(organisation, period, grouping);
      expect(discrepancies(table)).toEqual([]);
      expect(summaryTableSchema.safeParse(table).error).toBeUndefined();
    }),
    RUNS,
  );
});

test('every article of the period is in exactly one row or named among the problems', () => {
  fc.assert(
    fc.property(organisations, periods, fc.constantFrom(...SUMMARY_GROUPINGS), (organisation, period, grouping) => {
      const table = tableOf(organisation, period, grouping);
      const rows = new Set(table.groups.flatMap((group) => group.rows.map(({ unitId }) => unitId)));
      const left = table.problems.filter((text) => /^(?:Không tính|Chưa xếp được) «/.test(text)).join('\n');
      for (const { id, title, firstPublishedAt } of organisation.articles) {
        const day = dayOfInstant(firstPublishedAt);
        const found = table.articles.filter(({ articleId }) => articleId === id);
        const named = left.includes(`«${title}»`);
        const within = day >= period.from && day <= period.to;
        expect(found.length + (named ? 1 : 0)).toBe(within ? 1 : 0);
        for (const { rowId } of found) expect(rows.has(rowId)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('the counts of a period are the sum of those of its parts, for every unit', () => {
  fc.assert(
    fc.property(organisations, periods, (organisation, { parts, ...period }) => {
      const countsOf = (table: SummaryTable) =>
        table.groups.flatMap(({ rows }) => rows.map((row) => [row.unitId, row] as const));
      const whole = new Map(countsOf(tableOf(organisation, period)));
      const pieces = parts.flatMap((part) => countsOf(tableOf(organisation, part)));
      for (const column of COUNTS) {
        const byUnit = new Map<string, number>();
        for (const [id, row] of pieces) byUnit.set(id, (byUnit.get(id) ?? 0) + cents(row[column]));
        for (const [id, row] of whole) expect(byUnit.get(id) ?? 0).toBe(cents(row[column]));
        expect([...byUnit.values()].reduce((a, b) => a + b, 0)).toBe(sum([...whole.values()], column));
      }
    }),
    { numRuns: 200 },
  );
});

test('the quota of a period is exactly the sum of those of its parts, before rounding', () => {
  const added = (a: Rational | null, b: Rational | null) => (a === null || b === null ? (a ?? b) : plus(a, b));
  fc.assert(
    fc.property(organisations, periods, ({ units, regulations }, { parts, ...period }) => {
      const whole = quotasIn(period, regulations);
      const pieces = parts.map((part) => quotasIn(part, regulations));
      for (const unit of units.values()) {
        const quotas: Quota[] = pieces.map((piece) => piece(unit));
        const { required, encouraged } = whole(unit);
        expect(quotas.map((quota) => quota.required).reduce(added, null)).toEqual(required);
        expect(quotas.map((quota) => quota.encouraged).reduce(added, null)).toEqual(encouraged);
      }
    }),
    { numRuns: 200 },
  );
});

test('a grouping changes where rows stand, not what is counted', () => {
  fc.assert(
    fc.property(organisations, periods, (organisation, period) => {
      const tables = SUMMARY_GROUPINGS.map((grouping) => tableOf(organisation, period, grouping));
      const counted = tables.map(({ total }) => cents(total.total) + cents(total.fromGrassroots));
      expect(new Set(counted).size).toBe(1);
      const listed = tables.map(({ articles }) =>
        JSON.stringify(articles.map(({ articleId, share }) => [articleId, share])),
      );
      expect(new Set(listed).size).toBe(1);
      expect(new Set(tables.map(({ problems }) => problems.join('\n'))).size).toBe(1);
    }),
    { numRuns: 200 },
  );
});

test('grades move the percent and never a count', () => {
  fc.assert(
    fc.property(organisations, periods, fc.constantFrom(1, 3), (organisation, period, grade) => {
      const graded = { ...organisation, articles: organisation.articles.map((article) => ({ ...article, grade })) };
      const bare = { ...organisation, articles: organisation.articles.map((article) => ({ ...article, grade: null })) };
      const counts = (table: SummaryTable) =>
        table.groups.flatMap(({ rows }) =>
          rows.map((row) => [row.unitId, row.quota, ...COUNTS.map((column) => row[column])]),
        );
      const percents = (table: SummaryTable) =>
        table.groups.flatMap(({ rows }) => rows.map(({ percent }) => percent ?? 0));
      const [weighed, plain] = [tableOf(graded, period), tableOf(bare, period)];
      expect(counts(weighed)).toEqual(counts(plain));
      const before = percents(plain);
      percents(weighed).forEach((percent, index) => {
        if (grade === 3) expect(percent).toBeGreaterThanOrEqual(before[index] ?? 0);
        else expect(percent).toBeLessThanOrEqual(before[index] ?? 0);
      });
    }),
    { numRuns: 200 },
  );
});

test('the order in which records were loaded does not show', () => {
  fc.assert(
    fc.property(organisations, periods, fc.constantFrom(...SUMMARY_GROUPINGS), (organisation, period, grouping) => {
      const turned = {
        ...organisation,
        units: new Map([...organisation.units].reverse()),
        articles: organisation.articles.toReversed(),
      };
      expect(tableOf(turned, period, grouping)).toEqual(tableOf(organisation, period, grouping));
    }),
    { numRuns: 200 },
  );
});

test('a unit’s own page says what the table says of the half-year', () => {
  const half = { from: '2018-01-01', to: '2018-06-30' };
  fc.assert(
    fc.property(organisations, (organisation) => {
      const standing = standingsOn({ ...organisation, on: half.to });
      for (const row of tableOf(organisation, half).groups.flatMap(({ rows }) => rows)) {
        const mine = standing(row.unitId, { returned: 0, drafts: 0, inReview: 0 })?.periods.at(-1);
        const { quota, total: done, percent, onTime, late, undated } = row;
        expect(mine).toMatchObject({ ...half, quota, done, percent, onTime, late, undated });
      }
    }),
    { numRuns: 200 },
  );
});
