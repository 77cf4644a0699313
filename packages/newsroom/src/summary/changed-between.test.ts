import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEDERATION, ledgerUnit, published, regulation } from '../ledger/example-ledger.fixture.js';
import { customPeriod } from '../periods/calendar-periods.js';
import { canonicalJson } from './canonical-json.js';
import { changedBetween } from './changed-between.js';
import { compareTables } from './compare-tables.js';
import { summaryTable } from './summary-table.js';

const FIRST = [published('a', 'north', '2018-03-01'), published('b', 'south', '2018-03-02')];
const tableOf = (articles = FIRST, units = FEDERATION, period = customPeriod('2018-01-01', '2018-06-30')) =>
  summaryTable({ period, grouping: 'level', units, articles, regulations: [regulation()] });

describe('what an amendment changes', () => {
  test('nothing, where nothing is different', () => {
    expect(changedBetween(tableOf(), tableOf())).toEqual({
      rows: [],
      total: [],
      articles: { added: [], removed: [], changed: [] },
      sentences: [],
    });
  });

  test('numbers old and new, row by row, and the articles behind them', () => {
    const change = changedBetween(
      tableOf(),
      tableOf([
        FIRST[0] ?? published('a', 'north', '2018-03-01'),
        published('c', 'north', '2018-03-03', { genre: 'feature' }),
      ]),
    );
    expect(change.rows.map(({ unitId, kind }) => [unitId, kind])).toEqual([
      ['north', 'changed'],
      ['south', 'changed'],
    ]);
    expect(change.rows[0]?.fields).toContainEqual({ field: 'total', label: 'Tổng', before: 1, now: 2 });
    expect(change.articles.added).toEqual([{ articleId: 'c', title: 'Tin c', unitName: 'LĐLĐ huyện Bắc' }]);
    expect(change.articles.removed.map(({ articleId }) => articleId)).toEqual(['b']);
    expect(change.sentences).toContain(
      '«LĐLĐ huyện Nam»: Tin 1 → 0, Tổng 1 → 0, Đạt % 4 → 0, Đúng hạn 1 → 0, Xếp loại Chưa đạt → Không có tin bài, Hạng 1 → 2.',
    );
    expect(change.sentences).toContain('Tổng cộng: Tin 2 → 1, Bài 0 → 1.');
    expect(change.sentences.at(-1)).toBe('Bớt tin bài «Tin b» (LĐLĐ huyện Nam).');
  });

  test('a row that only stands in another group, a group renamed, another regulation', () => {
    const old = tableOf();
    const [first, second, ...rest] = old.groups;
    if (!first || !second) throw new Error('The example has too few groups');
    const [moved, ...stay] = first.rows;
    if (!moved) throw new Error('The example has an empty group');
    const groups = [
      { ...first, rows: stay },
      { ...second, label: 'II. Tên nhóm mới', rows: [...second.rows, moved] },
      ...rest,
    ];
    const { rows, sentences } = changedBetween(old, { ...old, groups });
    expect(rows).toMatchObject([{ unitId: moved.unitId, kind: 'changed', fields: [{ field: 'group' }] }]);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toContain('→ Tên nhóm mới');
    expect(sentences[1]).toContain('nay là «Tên nhóm mới»');
    expect(changedBetween(old, { ...old, regulations: [] }).sentences).toEqual([
      expect.stringMatching(/^Quy chế áp dụng: .+ → –\.$/),
    ]);
  });

  test('an article that moved to another row, and rows that came and went', () => {
    const units = new Map([...FEDERATION, ['west', ledgerUnit('west', 'district_federation', 'province')] as const]);
    const moved = changedBetween(
      tableOf(),
      tableOf([published('a', 'west', '2018-03-01'), published('b', 'south', '2018-03-02')], units),
    );
    expect(moved.articles.changed).toMatchObject([
      { articleId: 'a', fields: [{ field: 'rowId', before: 'north', now: 'west' }] },
    ]);
    expect(moved.rows).toContainEqual({ unitId: 'west', name: 'Đơn vị west', kind: 'added', fields: [] });
    expect(changedBetween(tableOf([], units), tableOf([])).sentences).toContain('Bỏ dòng «Đơn vị west».');
  });
});

test('a period is held against the one before, rows that are gone last', () => {
  const ended = new Map([
    ...FEDERATION,
    ['west', ledgerUnit('west', 'district_federation', 'province', { validTo: '2018-06-30' })] as const,
  ]);
  const articles = [
    ...FIRST,
    published('c', 'south', '2018-08-01', { genre: 'video' }),
    published('d', 'south', '2018-08-02'),
  ];
  const second = customPeriod('2018-07-01', '2018-12-31');
  const compared = compareTables(tableOf(articles, ended), tableOf(articles, ended, second));
  const row = (id: string) => compared.rows.find(({ unitId }) => unitId === id);
  expect(compared.now.periodName).toBe('06 tháng cuối năm 2018');
  expect(row('south')?.change).toMatchObject({ total: 1, newsBriefs: 0, photosAndVideos: 1, percent: 4, quota: 0 });
  expect(compared.rows.at(-1)).toMatchObject({ unitId: 'west', now: null, change: { total: 0, quota: null } });
  expect(compared.total.change).toMatchObject({ total: 0, quota: -24 });
});

describe('canonical JSON', () => {
  test('keys in order at every depth, lists as they stand', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'Tiếng Việt' }], a: null, skip: undefined })).toBe(
      '{"a":null,"b":[{"c":"Tiếng Việt","d":1}]}',
    );
    expect(() => canonicalJson({ at: new Date() })).toThrow(TypeError);
    expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  });

  test('it is the same content, whatever the order of keys', () => {
    const shuffled = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, entry]) => [key, shuffled(entry)]),
          )
        : Array.isArray(value)
          ? value.map(shuffled)
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
