import { type Day, customPeriod, type PeriodKind, periodOf } from '@toasoan/newsroom';
import type { Days } from './period-address';

/** `cutoff_month`: a month as the regulation cuts it off, 20/01–19/02. */
export type Choice = PeriodKind | 'cutoff_month';

const WORDS: Record<PeriodKind, string> = {
  month: 'Tháng',
  quarter: 'Quý',
  half_year: '06 tháng',
  year: 'Năm',
  custom: 'Từ ngày đến ngày',
};

/** What may be chosen, in order; months that are cut off stand after the calendar's, where the regulation has them. */
export function choicesOf(cutoffDay: number | null): { value: Choice; words: string }[] {
  const kinds = (Object.keys(WORDS) as PeriodKind[]).map((value): { value: Choice; words: string } => ({
    value,
    words: WORDS[value],
  }));
  if (cutoffDay === null) return kinds;
  const cut = { value: 'cutoff_month' as const, words: `Tháng chốt ngày ${String(cutoffDay)}` };
  return kinds.flatMap((kind) => (kind.value === 'month' ? [kind, cut] : [kind]));
}

/** What these days are called among the choices. */
export function choiceOf({ from, to }: Days, cutoffDay: number | null): Choice {
  const { kind } = customPeriod(from, to);
  if (kind !== 'custom' || cutoffDay === null) return kind;
  const cut = periodOf('month', from, cutoffDay);
  return cut.from === from && cut.to === to ? 'cutoff_month' : 'custom';
}

/** The days of the chosen kind around a day. */
export function chosenDays(chosen: Exclude<Choice, 'custom'>, day: Day, cutoffDay: number | null): Days {
  const { from, to } = chosen === 'cutoff_month' ? periodOf('month', day, cutoffDay) : periodOf(chosen, day);
  return { from, to };
}
