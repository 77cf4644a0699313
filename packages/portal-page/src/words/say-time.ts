const VIETNAM_MS = 7 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const two = (number: number): string => String(number).padStart(2, '0');

/** The wall clock of Vietnam, whatever zone the phone is set to. There has been no summer time since 1975. */
const wall = (instant: number): Date => new Date(instant + VIETNAM_MS);

/** `14:05` today, `14:05 hôm qua`, `14:05, 09/07/2018` else. Milliseconds or an ISO instant. */
export function sayTime(at: number | string, now: number): string {
  const instant = typeof at === 'string' ? Date.parse(at) : at;
  const day = Math.floor((instant + VIETNAM_MS) / DAY_MS);
  const today = Math.floor((now + VIETNAM_MS) / DAY_MS);
  const then = wall(instant);
  const clock = `${two(then.getUTCHours())}:${two(then.getUTCMinutes())}`;
  if (day === today) return clock;
  if (day === today - 1) return `${clock} hôm qua`;
  return `${clock}, ${two(then.getUTCDate())}/${two(then.getUTCMonth() + 1)}/${String(then.getUTCFullYear())}`;
}

/** For a field of the kind `datetime-local`: `2018-07-09T14:05`, in Vietnam. */
export function toWall(instant: string | null): string {
  return instant === null ? '' : wall(Date.parse(instant)).toISOString().slice(0, 16);
}

/** The instant that such a field names; null for an empty or half-filled one. */
export function fromWall(value: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)
    ? Date.parse(`${value.slice(0, 16)}:00.000Z`) - VIETNAM_MS
    : NaN;
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The minute that has just passed. */
export const thisMinute = (now: number): string => new Date(Math.floor(now / MINUTE_MS) * MINUTE_MS).toISOString();
