import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEUTRAL_CREDIT, type Regulation } from '../regulation/regulation.js';
import { contributionsOf } from './contributions.js';
import { FEDERATION, noon, published, regulation } from './example-ledger.fixture.js';
import type { LedgerArticle } from './ledger-article.js';
import { sameEventGroups, splitCredit } from './same-event.js';

const contributions = (articles: LedgerArticle[], rules: Partial<Regulation> | null = {}) =>
  contributionsOf({ articles, units: FEDERATION, regulations: rules ? [regulation(rules)] : [] });
const credit = (more: Partial<Regulation['creditRules']>) => ({ creditRules: { ...NEUTRAL_CREDIT, ...more } });
const shares = (made: ReturnType<typeof contributions>) =>
  Object.fromEntries(made.map(({ article, share }) => [article.id, share]));

describe('what counts', () => {
  test('an article counts once, on the Vietnamese day of its first publication, however often it was corrected', () => {
    const late = Date.parse('2018-06-30T17:30:00Z');
    const [made] = contributions([published('a', 'north', '2018-06-30', { firstPublishedAt: late, corrections: 3 })]);
    expect(made).toMatchObject({ day: '2018-07-01', share: 100, notCounted: null });
  });

  test('a withdrawn article does not, unless the regulation of that day says so', () => {
    const withdrawn = published('a', 'north', '2018-03-01', { withdrawnAt: noon('2018-03-02') });
    expect(contributions([withdrawn])[0]).toMatchObject({ share: 0, notCounted: 'withdrawn' });
    expect(contributions([withdrawn], credit({ withdrawnCounts: true }))[0]).toMatchObject({
      share: 100,
      notCounted: null,
    });
    expect(contributions([{ ...withdrawn, firstPublishedAt: noon('2017-03-01') }])[0]?.notCounted).toBe('withdrawn');
  });

  test('a reprint counts as the credit rules say', () => {
    const reprint = published('a', 'north', '2018-03-01', { reprint: true });
    expect(contributions([reprint])[0]?.share).toBe(100);
    expect(contributions([reprint], credit({ reprintShare: 0.29 }))[0]?.share).toBe(29);
    expect(contributions([reprint], credit({ reprintShare: 0 }))[0]).toMatchObject({ share: 0, notCounted: 'reprint' });
  });

  test('an article without a known unit counts for nobody, and says so', () => {
    const made = contributions([published('a', null, '2018-03-01'), published('b', 'gone', '2018-03-01')]);
    expect(made.map(({ notCounted }) => notCounted)).toEqual(['unknown_unit', 'unknown_unit']);
  });

  test('a grade weighs as the regulation of that day says, 1 where it says nothing', () => {
    const graded = (grade: number | null, on = '2018-03-01') => published('a', 'north', on, { grade });
    expect(
      contributions([graded(3), graded(1), graded(2), graded(null), graded(3, '2017-12-31')]).map(
        ({ weight }) => weight,
      ),
    ).toEqual([200, 50, 100, 100, 100]);
  });

  test('without a regulation nothing is late', () => {
    const slow = published('a', 'north', '2018-03-05', { eventEndedAt: noon('2018-03-01') });
    expect(contributions([slow])[0]?.timeliness).toBe('late');
    expect(contributions([slow], null)[0]?.timeliness).toBe('on_time');
  });
});

describe('who is above', () => {
  test('the superior that was recorded, whatever the tree says now', () => {
    const [made] = contributions([published('a', 'port', '2018-06-01', { superiorId: 'north' })]);
    expect(made?.superiorId).toBe('north');
  });

  test('without a record, the tree of that day', () => {
    const made = contributions([published('a', 'port', '2018-03-31'), published('b', 'port', '2018-04-01')]);
    expect(made.map(({ superiorId }) => superiorId)).toEqual(['north', 'south']);
  });

  test('a record of a unit that is gone, or of itself, is no record', () => {
    const [gone, self] = contributions([
      published('a', 'port', '2018-06-01', { superiorId: 'gone' }),
      published('b', 'port', '2018-06-01', { superiorId: 'port' }),
    ]);
    expect([gone?.superiorId, self?.superiorId]).toEqual(['south', 'south']);
  });
});

describe('one event, several reports', () => {
  const reports = [
    published('b', 'south', '2018-03-02', { sameEventAs: 'a' }),
    published('a', 'north', '2018-03-01'),
    published('c', 'health', '2018-03-03', { sameEventAs: 'b' }),
  ];

  test('each counts in full, all divide one, or the earliest counts alone', () => {
    expect(shares(contributions(reports))).toEqual({ a: 100, b: 100, c: 100 });
    expect(shares(contributions(reports, credit({ sameEvent: 'split' })))).toEqual({ a: 34, b: 33, c: 33 });
    const first = contributions(reports, credit({ sameEvent: 'first' }));
    expect(shares(first)).toEqual({ a: 100, b: 0, c: 0 });
    expect(first[0]).toMatchObject({ notCounted: 'same_event' });
  });

  test('who shares is told', () => {
    const [made] = contributions(reports, credit({ sameEvent: 'split' }));
    expect(made?.sharedAmong).toEqual(['a', 'b', 'c']);
  });

  test('what was taken down leaves its share to the others', () => {
    const gone = reports.map((report) => (report.id === 'a' ? { ...report, withdrawnAt: noon('2018-04-01') } : report));
    expect(shares(contributions(gone, credit({ sameEvent: 'split' })))).toEqual({ a: 0, b: 50, c: 50 });
    expect(shares(contributions(gone, credit({ sameEvent: 'first' })))).toEqual({ a: 0, b: 100, c: 0 });
  });

  test('a reprint among them gets its part of a part', () => {
    const mixed = reports.map((report) => ({ ...report, reprint: report.id === 'c' }));
    expect(shares(contributions(mixed, credit({ sameEvent: 'split', reprintShare: 0.5 })))).toEqual({
      a: 34,
      b: 33,
      c: 17,
    });
  });

  test('chains, circles, and a first report that is not there hold together', () => {
    const chained = (...same: (string | null)[]) =>
      same.map((sameEventAs, index) => published(`n${String(index)}`, 'north', '2018-03-01', { sameEventAs }));
    const groups = (...same: (string | null)[]) =>
      sameEventGroups(chained(...same)).map((group) => group.map(({ id }) => id).sort());
    expect(groups('n1', 'n2', 'n3', null, null)).toEqual([['n0', 'n1', 'n2', 'n3']]);
    expect(groups('n1', 'n0')).toEqual([['n0', 'n1']]);
    expect(groups('n0', 'n0')).toEqual([['n0', 'n1']]);
    expect(groups('gone', 'gone', 'alone')).toEqual([['n0', 'n1']]);
    expect(groups('n0', null)).toEqual([]);
  });

  test('a chain of thousands is no trouble', () => {
    const chain = Array.from({ length: 5000 }, (_, index) =>
      published(`n${String(index)}`, 'north', '2018-03-01', { sameEventAs: `n${String(index + 1)}` }),
    );
    expect(sameEventGroups(chain)[0]).toHaveLength(5000);
    const [first, second] = contributions(chain, credit({ sameEvent: 'split' }));
    // One list for all of them, or thousands of reports would hold thousands of lists of thousands.
    expect(first?.sharedAmong).toBe(second?.sharedAmong);
  });

  test('one credit is divided to the last hundredth, among a hundred at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
        const parts = splitCredit(count);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(100);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
      }),
    );
    expect(new Set(splitCredit(130))).toEqual(new Set([1]));
  });
});
