import { dayOf, formatClock, formatDay } from '@toasoan/vietnamese';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `16:00 hôm nay`, `16:00 ngày mai`, `16:00 hôm qua`, else `16:00, 09/07/2018`; always the clock in Vietnam. */
export function clockWords(instant: string, now: Date): string {
  const clock = formatClock(instant).slice(0, 5);
  const day = dayOf(instant);
  const near = new Map([
    [dayOf(now), 'hôm nay'],
    [dayOf(now.getTime() + DAY), 'ngày mai'],
    [dayOf(now.getTime() - DAY), 'hôm qua'],
  ]).get(day);
  return near === undefined ? `${clock}, ${formatDay(instant)}` : `${clock} ${near}`;
}

/** `Hạn 16:00 hôm nay`; once it has passed `Quá hạn 2 ngày`. */
export function dueWords(dueAt: string, now: Date): string {
  const late = now.getTime() - new Date(dueAt).getTime();
  return late < 0 ? `Hạn ${clockWords(dueAt, now)}` : `Quá hạn ${spanWords(late)}`;
}

/** A length of time in its largest whole unit. */
export function spanWords(time: number): string {
  if (time >= DAY) return `${String(Math.floor(time / DAY))} ngày`;
  if (time >= HOUR) return `${String(Math.floor(time / HOUR))} giờ`;
  return `${String(Math.max(1, Math.floor(time / MINUTE)))} phút`;
}

/** The instant that a day (`2018-07-09`) and a clock (`16:00`) name in Vietnam, whatever zone the browser is in. */
export function instantInVietnam(day: string, clock: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(clock)) return null;
  const instant = new Date(`${day}T${clock}:00+07:00`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
