import { type Day, dayOf } from '../day.js';

const DAY_MS = 86_400_000;
/** Viet Nam is at UTC+7 all year since 13/06/1975 (`@toasoan/vietnamese` tests it); before that the calendar is asked. */
const OFFSET_MS = 7 * 3_600_000;
const SINCE = Date.UTC(1976, 0, 1);

/** Days since 1970: what arithmetic on days is done with. */
export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

const known = new Map<number, Day>();

/** Kept, for a table of 50,000 articles asks for the same few hundred days. */
export function dayAt(number: number): Day {
  const kept = known.get(number);
  if (kept !== undefined) return kept;
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10);
  if (known.size < 100_000) known.set(number, day);
  return day;
}

/** The calendar day in Viet Nam of an instant in milliseconds. */
export const dayOfInstant = (instant: number): Day =>
  instant < SINCE ? dayOf(instant) : dayAt(Math.floor((instant + OFFSET_MS) / DAY_MS));

/** So many days later, or earlier. */
export const addDays = (day: Day, days: number): Day => dayAt(dayNumber(day) + days);

/** Is it a day of the calendar, written `2018-07-09`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && new Date(number * DAY_MS).toISOString().slice(0, 10) === text;
}

/** Days of a stretch, both ends included; 0 where it ends before it begins. */
export const daysIn = (from: Day, to: Day): number => Math.max(0, dayNumber(to) - dayNumber(from) + 1);
