import type { StandingMonth } from '@toasoan/newsroom';

/** The top of the scale and its lines: whole numbers, a few of them, all bars and quotas below. */
export function plotScale(months: readonly Pick<StandingMonth, 'done' | 'quota' | 'fromGrassroots'>[]): {
  top: number;
  lines: number[];
} {
  const most = Math.max(
    4,
    ...months.map(({ done, quota, fromGrassroots }) => Math.max(done + fromGrassroots, quota ?? 0)),
  );
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => most / size <= 5) ?? Math.ceil(most / 5);
  const top = Math.ceil(most / step) * step;
  return { top, lines: Array.from({ length: top / step + 1 }, (_, index) => index * step) };
}
