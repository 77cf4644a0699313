const FIRST_MS = 2_000;
const MOST_MS = 5 * 60_000;

/**
 * How long to wait before the next attempt, in milliseconds. `failures`: how many in a row; `chance`: 0–1, so that a thousand
 * phones do not come back in one second; `told`: seconds that the newsroom asked for.
 */
export function waitAfter(failures: number, chance: number, told?: number): number {
  const wait = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.max((told ?? 0) * 1000, Math.round(wait * (0.75 + chance / 2)));
}
