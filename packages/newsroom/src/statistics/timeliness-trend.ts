import type { Day } from '../day.js';
import type { Contribution } from '../ledger/ledger-article.js';
import { periodOf } from '../periods/calendar-periods.js';
import { addDays } from '../periods/day-number.js';

export interface TrendMonth {
  /** `2018-07`, a month of the calendar; the first and the last may be cut off by the period. */
  month: string;
  name: string;
  articles: number;
  /** Whole percent of the articles whose event has a time; null where none has. */
  onTimePercent: number | null;
  /** From the end of the event to the first submission, in hours with one decimal; null where unknown. */
  medianContributorHours: number | null;
  /** From the first submission to publication, without the time returned. */
  medianApprovalHours: number | null;
}

/** Month by month, every month of the period, also those without an article. What was taken down is not looked at. */
export function timelinessTrend(
  { from, to }: { from: Day; to: Day },
  contributions: readonly Contribution[],
): TrendMonth[] {
  const byMonth = new Map<string, Contribution[]>();
  for (let day = from; day <= to; day = addDays(periodOf('month', day).to, 1)) byMonth.set(day.slice(0, 7), []);
  for (const contribution of contributions) {
    if (contribution.day < from || contribution.day > to || contribution.notCounted === 'withdrawn') continue;
    byMonth.get(contribution.day.slice(0, 7))?.push(contribution);
  }
  return [...byMonth].map(([month, all]) => {
    const dated = all.filter(({ timeliness }) => timeliness !== 'undated');
    const onTime = dated.filter(({ timeliness }) => timeliness === 'on_time').length;
    return {
      month,
      name: periodOf('month', `${month}-01`).name,
      articles: all.length,
      onTimePercent: dated.length === 0 ? null : Math.floor((100 * onTime) / dated.length),
      medianContributorHours: medianHours(all.map(({ contributorDelayMs }) => contributorDelayMs)),
      medianApprovalHours: medianHours(all.map(({ approvalDelayMs }) => approvalDelayMs)),
    };
  });
}

const HOUR_MS = 3_600_000;

function medianHours(delays: readonly (number | null)[]): number | null {
  const known = delays.filter((delay) => delay !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  const middle = Math.floor(known.length / 2);
  const upper = known[middle] ?? 0;
  const median = known.length % 2 === 1 ? upper : ((known[middle - 1] ?? upper) + upper) / 2;
  return Math.round((median / HOUR_MS) * 10) / 10;
}
