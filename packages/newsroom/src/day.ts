export { dayOf } from '@toasoan/vietnamese';

/** Calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; compares with `<` as text. */
export type Day = string & { readonly __brand?: 'Day' };

/** Both days are included, as people say "đến hết ngày"; null is open on that side. */
export interface Period {
  from: Day | null;
  to: Day | null;
}

export function holdsOn(period: Period, on: Day): boolean {
  return (period.from === null || period.from <= on) && (period.to === null || on <= period.to);
}
