/** Calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`; compares with `<` as text. */
export type Day = string & { readonly __brand?: 'Day' };

/** Viet Nam has kept UTC+7 without daylight saving since 1975, so a fixed shift is exact. */
const HANOI_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The calendar day on which `instant` falls in Viet Nam. */
export function dayOf(instant: Date): Day {
  return new Date(instant.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10);
}

/** `hh:mm` in Viet Nam. */
export function clockTime(instant: Date): string {
  return new Date(instant.getTime() + HANOI_OFFSET_MS).toISOString().slice(11, 16);
}

/** `hh:mm ngày dd/mm/yyyy` in Viet Nam, as people write it. */
export function timeAndDay(instant: Date): string {
  const [year, month, day] = dayOf(instant).split('-');
  return `${clockTime(instant)} ngày ${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** Both days are included, as people say "đến hết ngày"; null is open on that side. */
export interface Period {
  from: Day | null;
  to: Day | null;
}

export function holdsOn(period: Period, on: Day): boolean {
  return (period.from === null || period.from <= on) && (period.to === null || on <= period.to);
}
