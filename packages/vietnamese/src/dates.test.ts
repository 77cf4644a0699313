import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, formatClock, formatDateTime, formatDay, formatDispatchDate, formatMonth, monthOf } from './index.js';

describe('dates are read in Vietnam', () => {
  it('an evening in UTC is the next day', () => {
    expect(dayOf('2018-06-30T17:00:00.000Z')).toBe('2018-07-01');
    expect(dayOf('2018-06-30T16:59:59.999Z')).toBe('2018-06-30');
    expect(monthOf('2018-12-31T20:00:00.000Z')).toBe('2019-01');
  });

  it('a calendar day is that day in every zone', () => {
    expect(formatDay('2018-07-09')).toBe('09/07/2018');
    expect(monthOf('2018-07-31')).toBe('2018-07');
  });

  it('shows the time before the day', () => {
    expect(formatDateTime('2018-03-16T02:10:00.000Z')).toBe('09:10, 16/03/2018');
    expect(formatDateTime(Date.UTC(2018, 2, 15, 17))).toBe('00:00, 16/03/2018');
    expect(formatClock('2018-03-16T02:10:05.900Z')).toBe('09:10:05');
  });

  it.each([
    ['2018-07-09', 'ngày\u00a009 tháng 7 năm 2018'],
    ['2018-02-28', 'ngày\u00a028 tháng 02 năm 2018'],
    ['2018-01-01', 'ngày\u00a001 tháng 01 năm 2018'],
    ['2018-12-10', 'ngày\u00a010 tháng 12 năm 2018'],
  ])('prints %s as the decree asks', (day, printed) => {
    expect(formatDispatchDate(day)).toBe(printed);
  });

  it('names a month', () => {
    expect(formatMonth('2018-07')).toBe('Tháng 7/2018');
    expect(() => formatMonth('2018-13')).toThrow(RangeError);
  });

  it('refuses what is no date', () => {
    expect(() => formatDay('2018-02-30')).toThrow(RangeError);
    expect(() => formatDay('hôm qua')).toThrow(RangeError);
  });

  it('is seven hours ahead of UTC since 1976', () => {
    const instants = fc.date({
      min: new Date('1976-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        expect(dayOf(date)).toBe(new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('says what the table of time zones says, at any time', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      ...({
        timeZone: 'Asia/Ho_Chi_Minh',
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      } as const),
      ...({ hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
    });
    const instants = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        expect(`${formatDay(date)}, ${formatClock(date)}`).toBe(clock.format(date));
      }),
      { numRuns: 1000 },
    );
    expect(dayOf('9999-12-31T16:59:59.999Z')).toBe('9999-12-31');
    expect(dayOf('9999-12-31T17:00:00Z')).toBe('10000-01-01');
  });
});
