/** So long a mail waits for further notices to the same person, so that one act on ten articles is one mail. */
export const GATHER_MS = 10_000;
/** Who has just had a mail gets the next a minute later at the earliest, with all that came meanwhile. */
export const BETWEEN_MAILS_MS = 60_000;
/** Longer than a mail takes at the worst (the time limits in mail-settings.ts), so that it ends only with its holder. */
export const LEASE_MS = 120_000;
/** After so many tries, a day and a half, a mail waits for a hand. */
export const MOST_TRIES = 16;

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 4 * 60 * 60_000;

/** Milliseconds to the next try after `attempts` failures: doubling from half a minute up to four hours. */
export function mailBackoffMs(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(Math.max(attempts, 1) - 1, 30));
}
