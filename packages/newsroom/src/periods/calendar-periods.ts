import type { Day } from '../day.js';
import { addDays, dayNumber } from './day-number.js';
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
 * The one right before: of the same kind; as many months for days that are whole months from some day on (20/02–19/03 follows
 * 20/01–19/02); else as many days.
 */
export function periodBefore(period: ReportPeriod, cutoffDay: number | null = null): ReportPeriod {
  const { from, to, kind } = period;
  const eve = addDays(from, -1);
  if (kind !== 'custom') return periodOf(kind, eve, cutoffDay);
  const next = addDays(to, 1);
  const months = monthsOf(next) - monthsOf(from);
  const day = Number(from.slice(8));
  if (months > 0 && dayOfMonth(monthsOf(next), day) === next) {
    return customPeriod(dayOfMonth(monthsOf(from) - months, day), eve);
  }
  return customPeriod(addDays(eve, dayNumber(from) - dayNumber(to)), eve);
}

/** Days that remain after `on`: 0 on the last day and later; the whole period before it begins. */
export function daysLeft({ from, to }: Pick<ReportPeriod, 'from' | 'to'>, on: Day): number {
  if (on < from) return dayNumber(to) - dayNumber(from) + 1;
  return Math.max(0, dayNumber(to) - dayNumber(on));
}
