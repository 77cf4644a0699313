import { describe, expect, test } from 'vitest';
import { FEDERATION, quotaRule, regulation } from '../ledger/example-ledger.fixture.js';
import { bindingRules } from './binding-rules.js';
import { checkRegulation } from './check-regulation.js';
import type { RegulationProblem } from './regulation-problem.js';
import type { Regulation } from './regulation.js';

const check = (more: Partial<Regulation>, others: Regulation[] = []): RegulationProblem[] =>
  checkRegulation(regulation(more), others, FEDERATION);
const codes = (problems: readonly RegulationProblem[]) => problems.map(({ code }) => code);
const district = (more = {}) => quotaRule({ unitKind: 'district_federation', ...more });

test('a regulation as the example has it is fine', () => {
  expect(check({})).toEqual([]);
  expect(check({ bands: [], grades: [], quotaRules: [], timelinessHours: null })).toEqual([]);
});

describe('validity', () => {
  test('an end before the beginning', () => {
    const [problem] = check({ validFrom: '2018-07-01', validTo: '2018-06-30' });
    expect(problem).toMatchObject({ code: 'dates_reversed', part: 'validTo' });
    expect(problem?.message).toBe(
      'Quy chế «Quy chế 2018»: ngày hết hiệu lực 30/06/2018 trước ngày có hiệu lực 01/07/2018. Hãy sửa lại ngày.',
    );
  });

  test.each([
    [{ validFrom: '2018-12-31', validTo: null }, ['dates_overlap']],
    [{ validFrom: '2019-01-01', validTo: null }, []],
    [{ validFrom: null, validTo: '2017-12-31' }, []],
    [{ validFrom: null, validTo: '2018-01-01' }, ['dates_overlap']],
    [{ validFrom: null, validTo: null }, ['dates_overlap']],
  ])('%j beside one of the year 2018', (dates, expected) => {
    const other = regulation({ id: 'other', name: 'Quy chế cũ', validTo: '2018-12-31' });
    const problems = check(dates, [other]);
    expect(codes(problems)).toEqual(expected);
    for (const { message } of problems)
      expect(message).toContain('«Quy chế cũ» (có hiệu lực từ 01/01/2018 đến 31/12/2018)');
  });

  test('it does not overlap with itself', () => {
    expect(check({ timelinessHours: 12 }, [regulation()])).toEqual([]);
  });
});

describe('quota rules', () => {
  test.each([
    ['the same twice', [district(), district({ required: 6 })], 'rules_overlap'],
    ['a month and a quarter for the same', [district(), district({ period: 'quarter' })], 'rules_contradict'],
    ['nobody asked', [quotaRule({})], 'rule_without_target'],
    ['a kind and a unit at once', [district({ unitId: 'north' })], 'rule_with_two_targets'],
    ['a unit that is not there', [quotaRule({ unitId: 'gone' })], 'unknown_unit'],
    ['more features than articles', [district({ required: 1, ofWhichFeature: 2 })], 'features_above_required'],
    ['features among videos', [district({ genre: 'video', ofWhichFeature: 1 })], 'features_of_other_genre'],
    ['half an article', [district({ required: 0.5 })], 'number_unfit'],
    ['less than none', [district({ minimumMembers: -1 })], 'number_unfit'],
  ])('%s', (_, quotaRules, code) => {
    const problems = check({ quotaRules });
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]?.part).toBe('quotaRules');
  });

  test('a problem names the rule and its unit', () => {
    const [problem] = check({
      quotaRules: [district(), quotaRule({ unitId: 'north', required: 1, ofWhichFeature: 2 })],
    });
    expect(problem?.message).toContain('chỉ tiêu thứ 2 (LĐLĐ huyện Bắc) đòi 2 bài');
  });

  test('thresholds, genres and a unit of its own stand side by side', () => {
    const quotaRules = [
      district(),
      district({ minimumMembers: 500, required: 8 }),
      district({ genre: 'video', period: 'quarter', required: 1 }),
      quotaRule({ unitId: 'north', required: 6 }),
    ];
    expect(check({ quotaRules })).toEqual([]);
    const asked = (id: string, memberCount: number | null) =>
      bindingRules({ id, kind: 'district_federation', memberCount }, quotaRules).map(({ required }) => required);
    expect(asked('south', 499)).toEqual([4, 1]);
    expect(asked('south', 500)).toEqual([8, 1]);
    expect(asked('south', null)).toEqual([4, 1]);
    expect(asked('north', 800)).toEqual([6]);
  });
});

describe('limits, bands, grades and royalty', () => {
  const royalty = regulation().royalty;
  const grade = { grade: 1, name: 'A', weight: 1, royalty: null };
  test.each([
    [{ cutoffDay: 32 }, 'cutoff_unfit'],
    [{ cutoffDay: 0 }, 'cutoff_unfit'],
    [{ timelinessHours: 0 }, 'hours_unfit'],
    [{ bands: [{ from: 100, name: 'Đạt' }] }, 'bands_without_zero'],
    [
      {
        bands: [
          { from: 0, name: 'Không' },
          { from: 100, name: 'Đạt' },
        ],
      },
      'bands_order',
    ],
    [
      {
        bands: [
          { from: 100, name: 'Đạt' },
          { from: 100, name: 'Giỏi' },
          { from: 0, name: 'Không' },
        ],
      },
      'bands_order',
    ],
    [
      {
        bands: [
          { from: 100, name: 'Đạt' },
          { from: 0, name: 'Đạt' },
        ],
      },
      'bands_order',
    ],
    [{ grades: [grade, { ...grade, name: 'B' }] }, 'grades_repeated'],
    [{ grades: [grade, { ...grade, grade: 2 }] }, 'grades_repeated'],
    [{ grades: [{ ...grade, weight: -1 }] }, 'coefficient_negative'],
    [{ royalty: { ...royalty, coefficients: { ...royalty.coefficients, media: -5 } } }, 'coefficient_negative'],
    [{ royalty: { ...royalty, baseSalary: royalty.baseSalary.toReversed() } }, 'salaries_order'],
    [{ royalty: { ...royalty, enabled: true, baseSalary: [] } }, 'royalty_without_salary'],
  ] satisfies [Partial<Regulation>, string][])('%j is refused as %s', (more, code) => {
    const problems = check(more);
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]?.message).toMatch(/^Quy chế «Quy chế 2018»: .+ Hãy .+\.$/);
  });
});
