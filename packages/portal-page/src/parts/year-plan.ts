import type { QuotaMeter } from '@toasoan/contracts';
import { printed } from '../words/printed.js';

type Month = NonNullable<QuotaMeter['months']>[number];

/** In the drawing's own units, near to pixels of a narrow phone. */
export const WIDTH = 300;
export const HEIGHT = 130;
export const BOTTOM = 20;
export const STEP = WIDTH / 12;
const TOP = 16;

interface Part {
  y: number;
  height: number;
}

export interface Bar {
  /** 1 to 12. */
  month: number;
  x: number;
  middle: number;
  done: Part | null;
  /** The upper part of the bar: what came late. */
  late: Part | null;
  /** Height of the line of what is asked. */
  asked: number | null;
  /** How many, above the bar. */
  count: { y: number; text: string } | null;
}

/** Where everything stands; bars and lines share a scale that holds the greatest of them. */
export function barsOf(months: readonly Month[]): Bar[] {
  const most = Math.max(1, ...months.map(({ done, quota }) => Math.max(done, quota ?? 0)));
  const y = (value: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / most);
  const part = (from: number, to: number): Part | null => (to > from ? { y: y(to), height: y(from) - y(to) } : null);
  return months.map(({ month, quota, done, late }, index) => ({
    month: Number(month.slice(5)),
    x: index * STEP + STEP * 0.2,
    middle: index * STEP + STEP / 2,
    done: part(0, done - late),
    late: part(done - late, done),
    asked: quota === null || quota === 0 ? null : y(quota),
    count: done === 0 ? null : { y: y(done) - 4, text: printed(done) },
  }));
}

/** "Tháng 7: 3 tin, bài, trong đó 1 trễ; chỉ tiêu 4." */
export function monthWords({ month, quota, done, late }: Month): string {
  const ofThem = late > 0 ? `, trong đó ${printed(late)} trễ` : '';
  const asked = quota === null || quota === 0 ? '' : `; chỉ tiêu ${printed(quota)}`;
  return `Tháng ${String(Number(month.slice(5)))}: ${printed(done)} tin, bài${ofThem}${asked}.`;
}
