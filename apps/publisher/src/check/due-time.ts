/** Hours and minutes on the clocks of Viet Nam, which know no summer time. */
export interface ClockTime {
  hour: number;
  minute: number;
}

const DAY_MS = 24 * 60 * 60_000;
const OFFSET_MS = 7 * 60 * 60_000;

/** `02:30`, as the settings have it; null for anything else. */
export function clockTimeOf(text: string): ClockTime | null {
  const [, hour = '', minute = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === '' ? null : { hour: Number(hour), minute: Number(minute) };
}

/** The next moment, later than `now`, at which clocks in Viet Nam show that time. */
export function nextDue(now: Date, { hour, minute }: ClockTime): Date {
  const midnight = Math.floor((now.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
  const today = midnight + (hour * 60 + minute) * 60_000;
  return new Date(today > now.getTime() ? today : today + DAY_MS);
}
