import type { Day } from '../day.js';
import { addDays, dayNumber, daysIn } from './day-number.js';
import { customName, periodName } from './period-name.js';
import type { PeriodKind, ReportPeriod } from './report-period.js';

type CalendarKind = Exclude<PeriodKind, 'custom'>;

const MONTHS: Record<CalendarKind, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/** Day `day` of a month counted from year 0, the last of it where the month is shorter. */
function dayOfMonth(month: number, day: number): Day {
  const year = Math.floor(month / 12);
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two((month % 12) + 1)}-${two(Math.min(day, last))}`;
}

const monthsOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/**
 * The days of the calendar's month, quarter, half-year or year in which a day lies. A month may begin on a cut-off day
 * (20/01–19/02); in a shorter month it begins on the last day. Longer periods follow the calendar.
 */
export function periodDays(kind: CalendarKind, day: Day, cutoffDay: number | null = null): { from: Day; to: Day } {
  const length = MONTHS[kind];
  const cutoff = kind === 'month' ? (cutoffDay ?? 1) : 1;
  let first = Math.floor(monthsOf(day) / length) * length;
  if (dayOfMonth(first, cutoff) > day) first -= length;
  return { from: dayOfMonth(first, cutoff), to: addDays(dayOfMonth(first + length, cutoff), -1) };
}

/** The period of that kind in which the day lies. */
export function periodOf(kind: CalendarKind, day: Day, cutoffDay: number | null = null): ReportPeriod {
  const { from, to } = periodDays(kind, day, cutoffDay);
  return { kind, from, to, name: periodName(kind, from, to) };
}

/** Any stretch of days; one that is just a month, quarter, half-year or year of the calendar is called so. */
export function customPeriod(from: Day, to: Day): ReportPeriod {
  for (const kind of ['month', 'quarter', 'half_year', 'year'] as const) {
    const period = periodOf(kind, from);
    if (period.from === from && period.to === to) return period;
  }
  return { kind: 'custom', from, to, name: customName(from, to) };
}

/**
 * The one right before: as many months for days that are whole months from some day on (20/02–19/03 follows 20/01–19/02;
 * 28/02–30/03 follows 31/01–27/02, cut off on the 31st); else as many days. `cutoffDay` decides where the days leave open on
 * which day months are cut off: 28/02–29/04 may be the 30th or the 31st.
 */
export function periodBefore(period: ReportPeriod, cutoffDay: number | null = null): ReportPeriod {
  return neighbour(period, -1, cutoffDay);
}

/** The one right after, likewise: the period after the one before is the same again wherever months are whole. */
export function periodAfter(period: ReportPeriod, cutoffDay: number | null = null): ReportPeriod {
  return neighbour(period, 1, cutoffDay);
}

function neighbour({ from, to, kind }: ReportPeriod, side: -1 | 1, cutoffDay: number | null): ReportPeriod {
  const next = addDays(to, 1);
  const whole = wholeMonths(from, next, cutoffDay);
  const length = daysIn(from, to);
  const shifted = (day: Day): Day =>
    whole ? dayOfMonth(monthsOf(day) + side * whole.months, whole.cutoff) : addDays(day, side * length);
  const found =
    side < 0 ? customPeriod(shifted(from), addDays(from, -1)) : customPeriod(next, addDays(shifted(next), -1));
  return kind === 'custom' ? found : { ...found, kind };
}

/** How many months lie between two first days, and on which day they are cut off; null where they are no whole months. */
function wholeMonths(from: Day, next: Day, cutoffDay: number | null): { months: number; cutoff: number } | null {
  const months = monthsOf(next) - monthsOf(from);
  if (months <= 0) return null;
  const cuts = (cutoff: number): boolean =>
    dayOfMonth(monthsOf(from), cutoff) === from && dayOfMonth(monthsOf(next), cutoff) === next;
  if (cutoffDay !== null && cuts(cutoffDay)) return { months, cutoff: cutoffDay };
  // A cut-off day is never before the day that it gave.
  const cutoff = Math.max(Number(from.slice(8)), Number(next.slice(8)));
  return cuts(cutoff) ? { months, cutoff } : null;
}

/** Days that remain after `on`: 0 on the last day and later; the whole period before it begins. */
export function daysLeft({ from, to }: Pick<ReportPeriod, 'from' | 'to'>, on: Day): number {
  if (on < from) return dayNumber(to) - dayNumber(from) + 1;
  return Math.max(0, dayNumber(to) - dayNumber(on));
}
