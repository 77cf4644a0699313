import type { ReceiptPhase } from '@toasoan/contracts';

const FIRST = 150;
const SLOWEST = 2_000;
const GROWTH = 1.4;
/** A late or very slow publication, or one that waits for a pin, is looked at without hurry. */
const PATIENT = 10_000;
const HURRY_TRIES = 40;

/**
 * Milliseconds until the next look at a publication on its way, null when there is nothing to wait for. Most are live
 * within half a second, so the first looks come quickly.
 */
export function pollDelay(phase: ReceiptPhase | undefined, triesSoFar: number): number | null {
  switch (phase) {
    case 'approved':
    case 'publishing':
      return triesSoFar < HURRY_TRIES ? Math.min(SLOWEST, Math.round(FIRST * GROWTH ** triesSoFar)) : PATIENT;
    case 'late':
    case 'held':
      return PATIENT;
    case 'live':
    case 'gone':
    case 'quarantined':
    case undefined:
      return null;
  }
}
