import type { SummaryGrouping, SummaryRow, SummaryTable } from '@toasoan/contracts';
import { describe, expect, test } from 'vitest';
import { FEDERATION, ledgerUnit, published, quotaRule, regulation, unitsOf } from '../ledger/example-ledger.fixture.js';
import type { LedgerArticle, LedgerUnit, LedgerUnits } from '../ledger/ledger-article.js';
import { customPeriod } from '../periods/calendar-periods.js';
import { NEUTRAL_CREDIT, type Regulation } from '../regulation/regulation.js';
import { summaryTable } from './summary-table.js';

const HALF_YEAR = customPeriod('2018-01-01', '2018-06-30');
interface Given {
  articles?: LedgerArticle[];
  rules?: Partial<Regulation>[];
  units?: LedgerUnits;
  grouping?: SummaryGrouping;
  period?: typeof HALF_YEAR;
}
const tableOf = ({ articles = [], rules = [{}], units = FEDERATION, grouping = 'level', period = HALF_YEAR }: Given) =>
  summaryTable({ period, grouping, units, articles, regulations: rules.map((more) => regulation(more)) });
const rowOf = (table: SummaryTable, unitId: string): SummaryRow | undefined =>
  table.groups.flatMap(({ rows }) => rows).find((row) => row.unitId === unitId);
const many = (count: number, unitId: string, more: Partial<LedgerArticle> = {}) =>
  Array.from({ length: count }, (_, index) => published(`${unitId}-${String(index)}`, unitId, '2018-03-01', more));
const among = (unit: LedgerUnit): LedgerUnits => new Map([...FEDERATION, [unit.id, unit]]);
const north = FEDERATION.get('north') ?? ledgerUnit('north', 'district_federation', 'province');

describe('how the table is put together', () => {
  test('the levels of a dispatch, numbered, with every unit that owes or might send something', () => {
    const table = tableOf({});
    expect(table.periodName).toBe('06 tháng đầu năm 2018');
    expect(table.groups.map(({ label, rows }) => [label, rows.map(({ name }) => name)])).toEqual([
      ['I. Các ban, đơn vị trực thuộc', ['Văn phòng', 'Trường Trung cấp nghề']],
      ['II. Liên đoàn Lao động cấp huyện', ['LĐLĐ huyện Bắc', 'LĐLĐ huyện Nam']],
      ['III. Công đoàn cấp ngành', ['Công đoàn ngành Y tế']],
    ]);
    expect(table.groups[1]?.rows.map(({ position }) => position)).toEqual([1, 2]);
    expect(table.regulations).toEqual([{ id: 'rule-2018', name: 'Quy chế 2018', documentNumber: '12/QC' }]);
  });

  test('within a group, units stand by kind, by their order, by name', () => {
    const district = (id: string, name: string, order: number) =>
      ledgerUnit(id, 'district_federation', 'province', { name, order });
    const units = unitsOf(
      ledgerUnit('province', 'province', null),
      ledgerUnit('ward', 'commune_union', 'province', { name: 'A', order: -1 }),
      district('c', 'Huyện Đức', 2),
      district('b', 'Huyện Đảo', 2),
      district('a', 'Huyện Y', 1),
    );
    expect(tableOf({ units }).groups[0]?.rows.map(({ unitId }) => unitId)).toEqual(['a', 'b', 'c', 'ward']);
  });

  test('the second level is called after the kinds that were there', () => {
    const commune = ledgerUnit('ward', 'commune_union', 'province', {
      name: 'Công đoàn phường',
      validFrom: '2025-07-01',
    });
    const ended = { ...north, validTo: '2025-06-30' };
    const units = unitsOf(ledgerUnit('province', 'province', null), ended, commune);
    const label = (from: string, to: string) => tableOf({ units, period: customPeriod(from, to) }).groups[0]?.label;
    expect(label('2025-01-01', '2025-06-30')).toBe('I. Liên đoàn Lao động cấp huyện');
    expect(label('2025-07-01', '2025-12-31')).toBe('I. Công đoàn cấp xã');
    expect(label('2025-01-01', '2025-12-31')).toBe('I. Liên đoàn Lao động cấp huyện, công đoàn cấp xã');
  });

  test('the province has a row without a quota once it has articles, and a grassroots union stands beside its superior', () => {
    const table = tableOf({
      articles: [
        published('a', 'province', '2018-03-01'),
        published('b', 'port', '2018-03-01'),
        published('c', 'dock', '2018-05-01'),
      ],
    });
    expect(table.groups.at(-1)).toMatchObject({
      label: 'IV. Liên đoàn Lao động tỉnh',
      rows: [{ quota: null, band: null, rank: null, total: 1 }],
    });
    expect(rowOf(table, 'north')).toMatchObject({ total: 0, fromGrassroots: 1 });
    // The dock is below the port, which is below the south since April.
    expect(rowOf(table, 'south')).toMatchObject({ total: 0, fromGrassroots: 1 });
    expect(table.articles.find(({ articleId }) => articleId === 'c')).toEqual({
      articleId: 'c',
      title: 'Tin c',
      unitId: 'dock',
      unitName: 'CĐCS Bến tàu',
      superiorId: 'port',
      rowId: 'south',
      countedAs: 'grassroots',
      genre: 'news_brief',
      share: 1,
      timeliness: 'on_time',
      publishedOn: '2018-05-01',
    });
  });

  test('the credit rules may put grassroots articles into the total', () => {
    const rules = [{ creditRules: { ...NEUTRAL_CREDIT, superiorInOwnColumn: false } }];
    const table = tableOf({ rules, articles: [published('b', 'port', '2018-03-01')] });
    expect(rowOf(table, 'north')).toMatchObject({ total: 1, newsBriefs: 1, fromGrassroots: 0, percent: 4 });
  });

  test('by superior, grassroots unions are rows; by cluster, units without one come last', () => {
    const superior = tableOf({ grouping: 'superior', articles: [published('b', 'port', '2018-03-01')] });
    expect(superior.groups.map(({ key, rows }) => [key, rows.map(({ unitId }) => unitId)])).toEqual([
      ['province', ['office', 'school', 'north', 'south', 'health']],
      ['south', ['port']],
      ['port', ['dock']],
    ]);
    expect(rowOf(superior, 'port')).toMatchObject({
      quota: 6,
      encouraged: true,
      percent: 16,
      band: null,
      rank: null,
      note: 'Khuyến khích',
    });
    expect(tableOf({ grouping: 'cluster' }).groups.map(({ label }) => label)).toEqual([
      'I. Cụm thi đua số 1',
      'II. Cụm thi đua số 2',
      'III. Đơn vị chưa xếp cụm thi đua',
    ]);
    expect(tableOf({ grouping: 'kind' }).groups.map(({ label }) => label)).toContain(
      'III. Liên đoàn Lao động cấp huyện',
    );
  });
});

describe('what a row says', () => {
  test('quota, percent, band and rank within the group', () => {
    const table = tableOf({
      articles: [...many(48, 'north', { genre: 'feature' }), ...many(23, 'south'), ...many(1, 'office')],
    });
    expect(rowOf(table, 'north')).toMatchObject({ quota: 24, percent: 200, band: 'Xuất sắc', rank: 1, note: '' });
    expect(rowOf(table, 'south')).toMatchObject({ percent: 95, band: 'Chưa đạt', rank: 2, note: 'Thiếu 6 bài' });
    expect(rowOf(table, 'health')).toMatchObject({ percent: 0, band: 'Không có tin bài', rank: 1 });
    expect(rowOf(table, 'office')).toMatchObject({ quota: 12, percent: 8, rank: 1 });
    expect(rowOf(table, 'school')).toMatchObject({ quota: null, percent: null, band: null, rank: null });
    expect(table.groups[1]?.subtotal).toMatchObject({ quota: 48, total: 71, percent: 147 });
    expect(table.total).toMatchObject({ quota: 84, total: 72, percent: 85 });
  });

  test('equals share a rank, and the next follows after them all', () => {
    const units = among(ledgerUnit('west', 'district_federation', 'province', { name: 'LĐLĐ huyện Tây' }));
    const table = tableOf({ units, articles: [...many(5, 'north'), ...many(5, 'south'), ...many(4, 'west')] });
    expect(['north', 'south', 'west'].map((id) => rowOf(table, id)?.rank)).toEqual([1, 1, 3]);
  });

  test('a grade weighs in the percent alone, and one article is never nothing', () => {
    const table = tableOf({ articles: [...many(6, 'north', { grade: 3 }), ...many(6, 'south', { grade: 1 })] });
    expect(rowOf(table, 'north')).toMatchObject({ total: 6, percent: 50 });
    expect(rowOf(table, 'south')).toMatchObject({ total: 6, percent: 12 });
    const rules = [{ quotaRules: [quotaRule({ unitKind: 'district_federation', required: 100 })] }];
    expect(rowOf(tableOf({ rules, articles: many(1, 'north') }), 'north')).toMatchObject({
      percent: 1,
      band: 'Chưa đạt',
    });
  });

  test('a unit that exists part of the period owes a part, and its note says since when', () => {
    const units = among({ ...north, validFrom: '2018-04-01', formerNames: [{ name: 'Tên cũ', until: '2018-04-30' }] });
    expect(rowOf(tableOf({ units }), 'north')).toMatchObject({
      quota: 12,
      name: 'LĐLĐ huyện Bắc',
      note: 'Thiếu 3 bài; Hoạt động từ 01/04/2018; Trước đây là Tên cũ',
    });
    const ended = among({ ...north, validTo: '2018-01-15', formerNames: [{ name: 'Tên cũ', until: '2018-01-31' }] });
    // 15 of 31 days: 1.94 of 4.
    expect(rowOf(tableOf({ units: ended }), 'north')).toMatchObject({
      quota: 2,
      name: 'Tên cũ',
      note: 'Hoạt động đến 15/01/2018',
    });
  });

  test('so short a time that it rounds to none asks nothing', () => {
    const units = among({ ...north, validTo: '2018-01-03' });
    expect(rowOf(tableOf({ units }), 'north')).toMatchObject({ quota: 0, percent: null, band: null, rank: null });
  });

  test('a change of rules inside the period is pro-rated by days', () => {
    const rules: Partial<Regulation>[] = [
      { validTo: '2018-03-31' },
      {
        id: 'new',
        name: 'Quy chế mới',
        validFrom: '2018-04-01',
        bands: [{ from: 0, name: 'Mới' }],
        quotaRules: [quotaRule({ unitKind: 'district_federation', period: 'quarter', required: 9 })],
      },
    ];
    const table = tableOf({ rules });
    expect(rowOf(table, 'north')).toMatchObject({ quota: 21, band: 'Mới' });
    expect(table.regulations.map(({ id }) => id)).toEqual(['rule-2018', 'new']);
  });

  test('a month that is cut off on the 20th is asked by its own days', () => {
    const rules = [{ cutoffDay: 20, quotaRules: [quotaRule({ unitKind: 'district_federation', required: 31 })] }];
    const quota = (from: string, to: string) =>
      rowOf(tableOf({ rules, period: customPeriod(from, to) }), 'north')?.quota;
    expect(quota('2018-01-20', '2018-02-19')).toBe(31);
    expect(quota('2018-02-20', '2018-03-19')).toBe(31);
    expect(quota('2018-02-01', '2018-02-19')).toBe(19);
  });

  test('a rule of none for one unit lets it off', () => {
    const kind = quotaRule({ unitKind: 'district_federation' });
    const table = tableOf({ rules: [{ quotaRules: [kind, quotaRule({ unitId: 'north', required: 0 })] }] });
    expect(rowOf(table, 'north')).toMatchObject({ quota: null, percent: null, band: null, note: '' });
    expect(rowOf(table, 'south')).toMatchObject({ quota: 24 });
  });

  test('what is missing of a genre is told, and who shares an event', () => {
    const rules = [
      {
        quotaRules: [
          quotaRule({ unitKind: 'district_federation', required: 1 }),
          quotaRule({ unitKind: 'district_federation', required: 1, genre: 'video', period: 'quarter' }),
        ],
        creditRules: { ...NEUTRAL_CREDIT, sameEvent: 'split' as const },
      },
    ];
    const articles = [
      published('a', 'north', '2018-03-01', { genre: 'video' }),
      published('b', 'south', '2018-03-01', { sameEventAs: 'a' }),
    ];
    const table = tableOf({ rules, articles });
    expect(rowOf(table, 'north')).toMatchObject({
      quota: 8,
      total: 0.5,
      note: 'Thiếu 1,5 video; 1 tin bài chung sự kiện với đơn vị khác',
    });
    expect(table.articles.map(({ share }) => share)).toEqual([0.5, 0.5]);
  });
});
