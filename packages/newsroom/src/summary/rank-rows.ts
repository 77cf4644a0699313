import type { Band } from '@toasoan/contracts';

/** The name of the band in which a percent lies, whatever the order of the bands; null without bands. */
export function bandOf(percent: number | null, bands: readonly Band[]): string | null {
  if (percent === null) return null;
  let found: Band | null = null;
  for (const band of bands) if (band.from <= percent && (!found || band.from > found.from)) found = band;
  return found?.name ?? null;
}

/**
 * Ranks from 1 by percent, then by what was counted; equals share a rank and the next one follows after them all (1, 1, 3).
 * Null for those that are asked nothing.
 */
export function ranksOf(rows: readonly { percent: number | null; total: number }[]): (number | null)[] {
  const ranked = rows
    .filter(({ percent }) => percent !== null)
    .sort((a, b) => (b.percent ?? 0) - (a.percent ?? 0) || b.total - a.total);
  const places = new Map<string, number>();
  const key = ({ percent, total }: { percent: number | null; total: number }) => `${String(percent)} ${String(total)}`;
  ranked.forEach((row, index) => {
    if (!places.has(key(row))) places.set(key(row), index + 1);
  });
  return rows.map((row) => (row.percent === null ? null : (places.get(key(row)) ?? null)));
}
