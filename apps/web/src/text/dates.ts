/** Dates as Vietnamese newspapers print them, in Asia/Ho_Chi_Minh (UTC+7 all year since 1975). */

const OFFSET_MS = 7 * 60 * 60 * 1000;
const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** The instant moved so that its UTC fields read as local ones. */
const local = (instant: string): Date => new Date(Date.parse(instant) + OFFSET_MS);

/** `09/07/2018` from an instant. */
export function shortDate(instant: string): string {
  const date = local(instant);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** `08:15` from an instant. */
export function time(instant: string): string {
  const date = local(instant);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `Thứ Hai, 09/07/2018, 08:15` from an instant. */
export function fullDate(instant: string): string {
  return `${WEEKDAYS[local(instant).getUTCDay()] ?? ''}, ${shortDate(instant)}, ${time(instant)}`;
}

/** `09/07/2018` from a calendar day `2018-07-09`. */
export function shortDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** `ngày 09 tháng 7 năm 2018` from a calendar day: day below 10 and months 1 and 2 with a nought (Decree 30/2020). */
export function officialDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const number = Number(month);
  return `ngày\u00a0${date} tháng\u00a0${number <= 2 ? month : number} năm\u00a0${year}`;
}

/** `Tháng 7/2018` from `2018-07`. */
export function monthName(month: string): string {
  return `Tháng\u00a0${Number(month.slice(5))}/${month.slice(0, 4)}`;
}

/** Local ISO form with its offset, for `<time datetime>` and JSON-LD. */
export function isoLocal(instant: string): string {
  return local(instant).toISOString().replace('.000Z', '+07:00').replace('Z', '+07:00');
}

/** `Mon, 09 Jul 2018 02:00:00 GMT`, as RSS asks. */
export function rssDate(instant: string): string {
  return new Date(instant).toUTCString();
}
