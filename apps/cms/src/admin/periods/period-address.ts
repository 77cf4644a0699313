import { checkPeriod, type Day, periodOf } from '@toasoan/newsroom';

export interface Days {
  from: Day;
  to: Day;
}

const ALWAYS = [{ name: '', validFrom: null }];

/** The days that the address names; the half-year of today where it names none, or none that are a period. */
export function daysOf(params: URLSearchParams, today: Day): Days {
  const from = params.get('from') ?? '';
  const to = params.get('to') ?? '';
  if (checkPeriod({ from, to }, ALWAYS) === null) return { from, to };
  const period = periodOf('half_year', today);
  return { from: period.from, to: period.to };
}
