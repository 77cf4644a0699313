import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../day.js';
import { customPeriod, daysLeft, periodAfter, periodBefore, periodDays, periodOf } from './calendar-periods.js';
import { checkPeriod } from './check-period.js';
import { addDays, dayAt, dayNumber, dayOfInstant, daysIn, isDay } from './day-number.js';
import { periodInSentence } from './period-name.js';

describe('periods bear the names that dispatches give them', () => {
  test.each([
    ['2018-01-01', '2018-06-30', '06 tháng đầu năm 2018'],
    ['2018-07-01', '2018-12-31', '06 tháng cuối năm 2018'],
    ['2018-07-01', '2018-07-31', 'Tháng 7 năm 2018'],
    ['2018-07-01', '2018-09-30', 'Quý III năm 2018'],
    ['2018-01-01', '2018-12-31', 'Năm 2018'],
    ['2018-01-20', '2018-02-19', 'Từ 20/01/2018 đến 19/02/2018'],
    ['2018-02-01', '2018-02-27', 'Từ 01/02/2018 đến 27/02/2018'],
  ])('%s to %s', (from, to, name) => {
    expect(customPeriod(from, to).name).toBe(name);
  });

  test('within a sentence a name begins small', () => {
    expect(periodInSentence('Tháng 7 năm 2018')).toBe('tháng 7 năm 2018');
    expect(periodInSentence('06 tháng đầu năm 2018')).toBe('06 tháng đầu năm 2018');
  });
});

describe('a month may be cut off on another day', () => {
  test('from the 20th to the 19th', () => {
    expect(periodOf('month', '2018-02-19', 20)).toEqual({
      kind: 'month',
      from: '2018-01-20',
      to: '2018-02-19',
      name: 'Từ 20/01/2018 đến 19/02/2018',
    });
    expect(periodDays('month', '2018-02-20', 20)).toEqual({ from: '2018-02-20', to: '2018-03-19' });
    expect(periodDays('month', '2019-01-03', 20)).toEqual({ from: '2018-12-20', to: '2019-01-19' });
  });

  test('in a shorter month it begins on the last day', () => {
    expect(periodDays('month', '2018-02-27', 31)).toEqual({ from: '2018-01-31', to: '2018-02-27' });
    expect(periodDays('month', '2018-03-30', 31)).toEqual({ from: '2018-02-28', to: '2018-03-30' });
  });

  test('whatever the cut-off day, every day of 28 years and of the odd centuries lies in one month, which begins on that day or on the last', () => {
    const wrong: string[] = [];
    for (const [first, last] of [
      ['1899-12-01', '1901-03-31'],
      ['1999-12-01', '2001-03-31'],
      ['2004-01-01', '2032-03-31'],
      ['2099-12-01', '2101-03-31'],
    ] as const) {
      for (let cutoff = 1; cutoff <= 31; cutoff += 1) {
        let day = periodDays('month', first, cutoff).from;
        while (day <= last) {
          const { from, to } = periodDays('month', day, cutoff);
          const begins = Number(from.slice(8)) === Math.min(cutoff, lengthOfMonth(from));
          // The first day that lies in no other: nothing is lost or counted twice.
          const alone = from === day && periodDays('month', to, cutoff).from === from;
          if (!begins || !alone) wrong.push(`${day}, cut off on ${String(cutoff)}`);
          day = addDays(to, 1);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('the months before and after, by their days alone, are those of the same cut-off', () => {
    const before = (from: string, to: string, cutoff?: number) => {
      const found = periodBefore(customPeriod(from, to), cutoff);
      return [found.from, found.to];
    };
    expect(before('2018-02-28', '2018-03-30')).toEqual(['2018-01-31', '2018-02-27']);
    expect(before('2018-02-28', '2018-03-29')).toEqual(['2018-01-30', '2018-02-27']);
    expect(before('2020-02-29', '2020-03-30')).toEqual(['2020-01-31', '2020-02-28']);
    expect(before('2018-03-30', '2018-04-29')).toEqual(['2018-02-28', '2018-03-29']);
    expect(before('2018-02-28', '2018-04-29')).toEqual(['2017-12-30', '2018-02-27']);
    expect(before('2018-02-28', '2018-04-29', 31)).toEqual(['2017-12-31', '2018-02-27']);
    // A table of the calendar's month is followed by the calendar's, whatever the regulation cuts off.
    expect(before('2018-02-01', '2018-02-28', 20)).toEqual(['2018-01-01', '2018-01-31']);
    expect(periodBefore(customPeriod('2018-02-01', '2018-02-28'), 20).name).toBe('Tháng 1 năm 2018');
  });

  test('whatever the cut-off day, one step on and one back is the same month', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.integer({ min: 1, max: 31 }), (number, cutoff) => {
        const period = periodOf('month', dayAt(number), cutoff);
        const after = periodOf('month', addDays(period.to, 1), cutoff);
        expect(periodAfter(period, cutoff)).toEqual(after);
        expect(periodBefore(after, cutoff)).toEqual(period);
        const custom = customPeriod(period.from, period.to);
        expect(periodAfter(custom, cutoff)).toMatchObject({ from: after.from, to: after.to });
      }),
    );
  });

  test('longer periods follow the calendar', () => {
    expect(periodDays('quarter', '2018-01-10', 20)).toEqual({ from: '2018-01-01', to: '2018-03-31' });
  });

  test('whatever the cut-off, months follow each other without a gap, and each day is in its own', () => {
    const days = fc.nat(20_000).map((number) => dayAt(number + 10_000));
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('month', 'quarter', 'half_year', 'year'),
        (day, cutoff, kind) => {
          const period = periodOf(kind, day, cutoff);
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(periodOf(kind, addDays(period.to, 1), cutoff).from).toBe(addDays(period.to, 1));
          expect(periodBefore(period, cutoff).to).toBe(addDays(period.from, -1));
        },
      ),
    );
  });
});

const lengthOfMonth = (day: string): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

test('the period before a stretch of days has as many months, or as many days', () => {
  const before = periodBefore(customPeriod('2018-03-05', '2018-03-14'));
  expect([before.from, before.to]).toEqual(['2018-02-23', '2018-03-04']);
  const daysBefore = (from: string, to: string) => {
    const found = periodBefore(customPeriod(from, to));
    return [found.from, found.to];
  };
  expect(daysBefore('2018-02-20', '2018-03-19')).toEqual(['2018-01-20', '2018-02-19']);
  expect(daysBefore('2018-01-01', '2018-04-30')).toEqual(['2017-09-01', '2017-12-31']);
  expect(daysBefore('2018-02-20', '2018-03-20')).toEqual(['2018-01-22', '2018-02-19']);
  expect(periodBefore(periodOf('half_year', '2018-03-01')).name).toBe('06 tháng cuối năm 2017');
});

test('days left count down to 0 on the last day', () => {
  const july = periodOf('month', '2018-07-15');
  expect(daysLeft(july, '2018-07-31')).toBe(0);
  expect(daysLeft(july, '2018-07-26')).toBe(5);
  expect(daysLeft(july, '2018-08-09')).toBe(0);
  expect(daysLeft(july, '2018-06-01')).toBe(31);
});

test('an instant lies on its day in Viet Nam, as the calendar says', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2e12, max: 4e12 }), (instant) => {
      expect(dayOfInstant(instant)).toBe(dayOf(instant));
    }),
  );
  expect(dayNumber('1970-01-02')).toBe(1);
  expect([isDay('2018-02-29'), isDay('2020-02-29'), isDay('20/02/2018')]).toEqual([false, true, false]);
  expect(daysIn('2018-03-02', '2018-03-01')).toBe(0);
});

describe('a period that no table can be made of', () => {
  const rules = [
    { name: 'Quy chế mới', validFrom: '2020-01-01' },
    { name: 'Quy chế đầu', validFrom: '2018-01-01' },
  ];
  test.each([
    ['2018-07-01', '2018-06-30', 'reversed', 'Ngày kết thúc 30/06/2018 trước ngày bắt đầu 01/07/2018'],
    ['2018-01-01', '2023-01-31', 'too_long', 'dài nhất 5 năm'],
    ['2018-02-30', '2018-06-30', 'not_a_day', '«2018-02-30»'],
    ['2017-01-01', '2017-06-30', 'before_regulation', '«Quy chế đầu» có hiệu lực (01/01/2018)'],
  ])('%s to %s is refused as %s', (from, to, code, words) => {
    const problem = checkPeriod({ from, to }, rules);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(words);
  });

  test('without any regulation, it says what to write first', () => {
    expect(checkPeriod({ from: '2018-01-01', to: '2018-06-30' }, [])?.message).toContain('Chưa có quy chế nào');
  });

  test('five years, and a period in which the first regulation begins, are fine', () => {
    expect(checkPeriod({ from: '2018-01-01', to: '2022-12-31' }, rules)).toBeNull();
    expect(checkPeriod({ from: '2017-12-01', to: '2018-01-01' }, rules)).toBeNull();
    expect(checkPeriod({ from: '2010-01-01', to: '2010-01-31' }, [{ name: 'Luôn có', validFrom: null }])).toBeNull();
  });
});
