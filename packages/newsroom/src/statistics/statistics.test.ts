import { describe, expect, test } from 'vitest';
import { contributionsOf } from '../ledger/contributions.js';
import { FEDERATION, ledgerUnit, noon, published, regulation } from '../ledger/example-ledger.fixture.js';
import type { LedgerArticle } from '../ledger/ledger-article.js';
import { customPeriod } from '../periods/calendar-periods.js';
import { NEUTRAL_CREDIT } from '../regulation/regulation.js';
import { summaryTable } from '../summary/summary-table.js';
import { clusterRanking } from './cluster-ranking.js';
import { outputStatistics } from './output-statistics.js';
import { timelinessTrend } from './timeliness-trend.js';

const HOUR = 3_600_000;
const HALF_YEAR = { from: '2018-01-01', to: '2018-06-30' };
const contributions = (articles: LedgerArticle[]) =>
  contributionsOf({
    articles,
    units: FEDERATION,
    regulations: [regulation({ creditRules: { ...NEUTRAL_CREDIT, sameEvent: 'split' } })],
  });

describe('output', () => {
  const news = { id: 'news', name: 'Tin hoạt động' };
  const lan = { id: 'admin:7', name: 'Lê Thị Lan' };
  const found = outputStatistics(
    HALF_YEAR,
    FEDERATION,
    contributions([
      published('a', 'north', '2018-03-01', { category: news, author: lan, corrections: 1 }),
      published('b', 'south', '2018-03-01', { sameEventAs: 'a', author: lan, eventEndedAt: null }),
      published('c', 'north', '2018-03-02', { genre: 'video', withdrawnAt: noon('2018-03-03'), author: lan }),
      published('d', null, '2018-03-02', { category: news, eventEndedAt: noon('2018-02-01') }),
      published('e', 'north', '2018-07-01', { author: lan }),
    ]),
  );

  test('by unit, what was taken down apart and what is not recorded under one line', () => {
    const none = { articles: 1, onTime: 0, late: 0, undated: 0, corrected: 0, withdrawn: 0 };
    expect(found.byUnit).toEqual([
      { ...none, key: 'north', name: 'LĐLĐ huyện Bắc', credit: 0.5, onTime: 1, corrected: 1, withdrawn: 1 },
      { ...none, key: 'south', name: 'LĐLĐ huyện Nam', credit: 0.5, undated: 1 },
      { ...none, key: '', name: 'Chưa ghi đơn vị', credit: 0, late: 1 },
    ]);
  });

  test('by genre, category and person', () => {
    expect(found.byGenre.map(({ name, articles, withdrawn }) => [name, articles, withdrawn])).toEqual([
      ['Tin', 3, 0],
      ['Video', 0, 1],
    ]);
    expect(found.byCategory.map(({ name, articles }) => [name, articles])).toEqual([
      ['Tin hoạt động', 2],
      ['Chưa chọn chuyên mục', 1],
    ]);
    expect(found.byPerson.map(({ name, articles, credit }) => [name, articles, credit])).toEqual([
      ['Lê Thị Lan', 2, 1],
      ['Chưa ghi tác giả', 1, 0],
    ]);
  });
});

describe('timeliness, month by month', () => {
  const timed = (
    id: string,
    on: string,
    event: number | null,
    sent: number | null,
    more: Partial<LedgerArticle> = {},
  ) => {
    const at = noon(on);
    const steps = sent === null ? [] : [{ at: at - sent * HOUR, step: 'submitted' as const }];
    return published(id, 'north', on, { eventEndedAt: event === null ? null : at - event * HOUR, steps, ...more });
  };
  const trend = timelinessTrend(
    HALF_YEAR,
    contributions([
      timed('a', '2018-03-01', 10, 2),
      timed('b', '2018-03-10', 30, 6),
      timed('c', '2018-03-20', 26, 1.5),
      timed('d', '2018-03-21', null, 4),
      timed('e', '2018-03-22', 5, null, { withdrawnAt: noon('2018-04-01') }),
      timed('f', '2018-07-01', 1, 1),
    ]),
  );

  test('every month of the period stands, with the medians of both clocks', () => {
    expect(trend.map(({ month }) => month)).toEqual(['2018-01', '2018-02', '2018-03', '2018-04', '2018-05', '2018-06']);
    expect(trend[2]).toEqual({
      month: '2018-03',
      name: 'Tháng 3 năm 2018',
      articles: 4,
      onTimePercent: 33,
      medianContributorHours: 24,
      medianApprovalHours: 3,
    });
    expect(trend[0]).toMatchObject({
      articles: 0,
      onTimePercent: null,
      medianContributorHours: null,
      medianApprovalHours: null,
    });
  });
});

test('emulation clusters and their units are ranked by percent, then by what was published', () => {
  const units = new Map([
    ...FEDERATION,
    [
      'west',
      ledgerUnit('west', 'district_federation', 'province', { name: 'LĐLĐ huyện Tây', cluster: 'Cụm thi đua số 2' }),
    ] as const,
  ]);
  const articles = [
    published('a', 'west', '2018-03-01'),
    published('b', 'west', '2018-03-02'),
    published('c', 'south', '2018-03-01'),
    published('d', 'north', '2018-03-01'),
  ];
  const table = summaryTable({
    period: customPeriod(HALF_YEAR.from, HALF_YEAR.to),
    grouping: 'cluster',
    units,
    articles,
    regulations: [regulation()],
  });
  const ranking = clusterRanking(table);
  expect(ranking.map(({ name, rank, percent, total }) => [name, rank, percent, total])).toEqual([
    ['Cụm thi đua số 2', 1, 6, 3],
    ['Cụm thi đua số 1', 2, 4, 1],
  ]);
  expect(ranking[0]?.units.map(({ name, rank }) => [name, rank])).toEqual([
    ['LĐLĐ huyện Tây', 1],
    ['LĐLĐ huyện Nam', 2],
  ]);
});
