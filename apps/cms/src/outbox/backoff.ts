const FIRST_MS = 500;
const LONGEST_MS = 5 * 60_000;

/**
 * Milliseconds to the next attempt after `attempts` failures: doubling from half a second up to five minutes, and a
 * random half of it taken off, so that many rows don't knock at once. `random` is in [0, 1).
 */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(Math.max(attempts, 1) - 1, 30));
  return Math.round(full * (1 - random / 2));
}
