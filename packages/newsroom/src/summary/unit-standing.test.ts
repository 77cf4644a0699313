import { describe, expect, test } from 'vitest';
import { FEDERATION, ledgerUnit, noon, published, quotaRule, regulation } from '../ledger/example-ledger.fixture.js';
import type { LedgerArticle, LedgerUnit } from '../ledger/ledger-article.js';
import { customPeriod } from '../periods/calendar-periods.js';
import type { Regulation } from '../regulation/regulation.js';
import { summaryTable } from './summary-table.js';
import { standingsOn, standingSince } from './unit-standing.js';

const NOTHING = { returned: 0, drafts: 0, inReview: 0 };
interface Given {
  articles?: LedgerArticle[];
  on?: string;
  rules?: Partial<Regulation>;
  waiting?: Partial<typeof NOTHING>;
  more?: LedgerUnit[];
}
function standing(
  unitId: string,
  { articles = [], on = '2018-07-20', rules = {}, waiting = {}, more = [] }: Given = {},
) {
  const units = new Map([...FEDERATION, ...more.map((unit) => [unit.id, unit] as const)]);
  const found = standingsOn({ units, regulations: [regulation(rules)], articles, on })(unitId, {
    ...NOTHING,
    ...waiting,
  });
  if (!found) throw new Error('no standing');
  return found;
}
const words = (of: ReturnType<typeof standing>) => of.nextSteps.map(({ message }) => message);
const july = (id: string, more: Partial<LedgerArticle> = {}) => published(id, 'north', '2018-07-05', more);

describe('where a unit stands on a day', () => {
  test('what is due in the running month and half-year, what is done and what an even pace would have', () => {
    const { periods, encouraged } = standing('north', {
      articles: [july('a'), july('b', { eventEndedAt: noon('2018-07-01') })],
    });
    expect(encouraged).toBe(false);
    expect(periods.map(({ kind }) => kind)).toEqual(['month', 'half_year']);
    expect(periods[0]).toEqual({
      kind: 'month',
      from: '2018-07-01',
      to: '2018-07-31',
      name: 'Tháng 7 năm 2018',
      daysLeft: 11,
      quota: 4,
      done: 2,
      missing: 2,
      missingFeatures: 1,
      percent: 50,
      onTime: 1,
      late: 1,
      undated: 0,
      expected: 2.58,
      behind: false,
    });
    expect(periods[1]).toMatchObject({ quota: 24, done: 2, missing: 22 });
  });

  test('behind is who has less than the whole articles of an even pace', () => {
    const behind = (on: string, articles: LedgerArticle[]) => standing('north', { on, articles }).periods[0]?.behind;
    expect(behind('2018-07-07', [])).toBe(false);
    expect(behind('2018-07-08', [])).toBe(true);
    expect(behind('2018-07-08', [july('a')])).toBe(false);
    expect(behind('2018-07-08', [july('a', { grade: 1 })])).toBe(true);
  });

  test('grades help to meet the quota, features are counted all the same', () => {
    const good = { grade: 3 };
    expect(standing('north', { articles: [july('a', good), july('b', good)] }).periods[0]).toMatchObject({
      done: 2,
      percent: 100,
      missing: 1,
      missingFeatures: 1,
    });
    expect(
      standing('north', { articles: [july('a', { grade: 3, genre: 'feature' }), july('b', good)] }).periods[0],
    ).toMatchObject({ missing: 0 });
  });

  test('articles of later days are not known yet', () => {
    expect(standing('north', { articles: [published('a', 'north', '2018-07-25')] }).periods[0]?.done).toBe(0);
  });

  test('twelve months for a plot, grassroots articles beside; a grassroots union sees its own', () => {
    const articles = [
      published('a', 'north', '2018-02-03'),
      published('b', 'port', '2018-03-03', { eventEndedAt: noon('2018-03-01') }),
    ];
    const { months } = standing('north', { articles });
    expect(months).toHaveLength(12);
    expect(months[1]).toEqual({
      month: '2018-02',
      name: 'Tháng 2 năm 2018',
      quota: 4,
      done: 1,
      late: 0,
      fromGrassroots: 0,
    });
    expect(months[2]).toMatchObject({ done: 0, fromGrassroots: 1 });
    expect(standing('port', { articles }).months[2]).toMatchObject({ quota: 1, done: 1, late: 1 });
    expect(standing('stray', { articles: [published('c', 'stray', '2018-03-03')] }).months[2]).toMatchObject({
      done: 1,
    });
  });

  test('a month that is cut off is the one in which it ends, and articles are needed since its first day', () => {
    const rules = { cutoffDay: 20 };
    expect(standingSince('2018-07-20', [regulation({ ...rules, validFrom: '2017-01-01' })])).toBe('2017-12-20');
    expect(standingSince('2018-07-20', [])).toBe('2018-01-01');
    const { months, periods } = standing('north', { rules, articles: [published('a', 'north', '2018-01-25')] });
    expect(months[1]).toMatchObject({ month: '2018-02', name: 'Từ 20/01/2018 đến 19/02/2018', done: 1 });
    expect(periods[0]).toMatchObject({ from: '2018-07-20', to: '2018-08-19' });
  });

  test('it says what the summary table says of the same days', () => {
    const articles = [
      july('a'),
      july('b', { genre: 'feature' }),
      published('c', 'port', '2018-07-09', { superiorId: 'north' }),
    ];
    const table = summaryTable({
      period: customPeriod('2018-07-01', '2018-12-31'),
      grouping: 'level',
      units: FEDERATION,
      regulations: [regulation()],
      articles,
    });
    const row = table.groups.flatMap(({ rows }) => rows).find(({ unitId }) => unitId === 'north');
    const half = standing('north', { articles, on: '2018-12-31' }).periods.at(-1);
    expect(half).toMatchObject({ quota: row?.quota, done: row?.total, percent: row?.percent, onTime: row?.onTime });
  });

  test('nobody stands for an unknown unit', () => {
    expect(
      standingsOn({ units: FEDERATION, regulations: [], articles: [], on: '2018-07-01' })('gone', NOTHING),
    ).toBeNull();
  });
});

describe('what to do next, most urgent first', () => {
  test('what was returned, then what is missing until when', () => {
    const steps = words(
      standing('north', { articles: [july('a'), july('b')], waiting: { returned: 1, drafts: 2, inReview: 3 } }),
    );
    expect(steps).toEqual([
      'Có 1 tin bài bị trả lại chờ sửa. Hãy sửa rồi gửi lại.',
      'Còn thiếu 2 tin bài, trong đó 1 bài, đến hết ngày 31/7.',
      'Còn thiếu 22 tin bài, trong đó 6 bài, đến hết ngày 31/12.',
      'Có 2 tin bài đang soạn, chưa gửi duyệt.',
      'Có 3 tin bài đang chờ duyệt.',
    ]);
  });

  test('a met month is said, and a missing feature alone is called a feature', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => july(id));
    expect(words(standing('north', { articles: four }))[0]).toBe('Còn thiếu 1 bài đến hết ngày 31/7.');
    const [first, ...rest] = four;
    const met = words(standing('north', { articles: [...rest, { ...(first ?? july('a')), genre: 'feature' }] }));
    expect(met).toContain('Đã đạt chỉ tiêu tháng 7 năm 2018.');
    expect(met[0]).toContain('đến hết ngày 31/12');
  });

  test('encouragement does not dun; without a quota and after the end nothing is asked', () => {
    expect(words(standing('port'))).toEqual([
      'Khuyến khích gửi thêm 1 tin bài đến hết ngày 31/7.',
      'Khuyến khích gửi thêm 6 tin bài đến hết ngày 31/12.',
    ]);
    expect(standing('school').nextSteps.map(({ code }) => code)).toEqual(['no_quota']);
    const more = [ledgerUnit('west', 'district_federation', 'province', { validTo: '2018-06-30' })];
    expect(standing('west', { more }).nextSteps.map(({ code }) => code)).toEqual(['ended']);
  });

  test('late and undated articles of the running period are explained', () => {
    const articles = [july('a', { eventEndedAt: noon('2018-07-01') }), july('b', { eventEndedAt: null })];
    const rules = { quotaRules: [quotaRule({ unitKind: 'district_federation', required: 2 })] };
    expect(words(standing('north', { articles, rules })).slice(-2)).toEqual([
      '1 tin bài tháng 7 năm 2018 đăng trễ quá 24 giờ sau sự kiện. Hãy gửi ngay khi sự kiện kết thúc.',
      '1 tin bài tháng 7 năm 2018 chưa ghi giờ kết thúc sự kiện nên không tính được đúng hạn.',
    ]);
  });
});
