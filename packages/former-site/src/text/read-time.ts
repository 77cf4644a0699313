/** Former sites of Vietnam wrote local time and named no zone. */
const ZONE = '+07:00';
/** No date with its words is longer. */
const LONGEST = 200;

const YEAR_FIRST = /^(?<year>\d{4})\s*[/.]\s*(?<month>\d{1,2})\s*[/.]\s*(?<day>\d{1,2})(?!\d)/;
const DAY_FIRST = /(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})/;
const IN_WORDS = /ngày\s+(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s+năm\s+(?<year>\d{4})/i;
const CLOCK =
  /(?<![\d/.-])(?<hour>[01]?\d|2[0-3])\s*(?::|giờ|h)\s*(?<minute>[0-5]\d)(?::[0-5]\d)?\s*(?<half>[ap]m|sa|ch)?/i;

/**
 * The instant that words on a page name: ISO 8601, RFC 822 (`Mon, 09 Jul 2018 08:30:00 +0700`), seconds since 1970, and as
 * people write it (`Thứ hai, 09/07/2018, 08:30 GMT+7`, `ngày 09 tháng 7 năm 2018`): day before month, in our zone unless
 * another one is named. Null where it is none.
 */
export function readTime(words: string): Date | null {
  const text = words.slice(0, LONGEST).normalize('NFC').trim();
  if (/^\d{9,10}$/.test(text)) return valid(new Date(Number(text) * 1000));
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return isoTime(text);
  const day = IN_WORDS.exec(text) ?? YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text);
  if (day?.groups !== undefined) return written(day.groups, text.replace(day[0], ' '));
  return /^[a-z]{3},? \d/i.test(text) || /^\d{1,2} [a-z]{3} \d{4}/i.test(text) ? mailTime(text) : null;
}

/** RFC 822. Without a zone a computer would take its own, and another one on another machine. */
function mailTime(text: string): Date | null {
  const zoned = /(?:[+-]\d{2}:?\d{2}|\b(?:GMT|UTC?|Z|[ECMP][SD]T))\b(?:\s*\(.*\))?$/i.test(text);
  return valid(new Date(zoned ? text : `${text} +0700`));
}

function isoTime(text: string): Date | null {
  const [, day = '', clock = ''] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?/.exec(text) ?? [];
  const zone = /^(?:[T ][\d:.]*)?\s?(Z|[+-]\d{2}:?\d{2})(?![\d])/i.exec(text.slice(day.length))?.[1] ?? ZONE;
  const same = /^\d{4}-(\d{2})-(\d{2})/.exec(day);
  if (!isDay(day.slice(0, 4), same?.[1] ?? '', same?.[2] ?? '')) return null;
  return valid(new Date(`${day}T${clock === '' ? '00:00' : clock}${zone}`));
}

function written(groups: Record<string, string | undefined>, rest: string): Date | null {
  const { day = '', month = '', year = '' } = groups;
  if (!isDay(year, month, day)) return null;
  const clock = CLOCK.exec(rest)?.groups;
  const hour = Number(clock?.['hour'] ?? 0);
  const afternoon = /^(?:pm|ch)$/i.test(clock?.['half'] ?? '') && hour < 12 ? 12 : 0;
  const two = (value: number | string): string => String(value).padStart(2, '0');
  const time = `${two(hour + afternoon)}:${clock?.['minute'] ?? '00'}`;
  return valid(new Date(`${year}-${two(month)}-${two(day)}T${time}:00${ZONE}`));
}

/** 31/02 is no day, though a computer makes one of it. */
function isDay(year: string, month: string, day: string): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

const valid = (date: Date): Date | null => (Number.isNaN(date.getTime()) ? null : date);
