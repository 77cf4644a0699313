import type { Instant, LedgerArticle } from './ledger-article.js';

const HOUR_MS = 3_600_000;

/** Published in time after the event's end; without a limit nothing is late, without an event's time nothing is known. */
export function timelinessOf(
  { eventEndedAt, firstPublishedAt }: Pick<LedgerArticle, 'eventEndedAt' | 'firstPublishedAt'>,
  limitHours: number | null,
): 'on_time' | 'late' | 'undated' {
  if (eventEndedAt === null) return 'undated';
  return limitHours === null || firstPublishedAt - eventEndedAt <= limitHours * HOUR_MS ? 'on_time' : 'late';
}

type Clocked = Pick<LedgerArticle, 'eventEndedAt' | 'firstPublishedAt' | 'steps'>;

/** From the end of the event to the first submission, 0 for news sent before it ended. */
export function contributorDelay({ eventEndedAt, firstPublishedAt, steps }: Clocked): number | null {
  if (eventEndedAt === null) return null;
  let first = Infinity;
  for (const { at, step } of steps) if (step === 'submitted' && at < first && at <= firstPublishedAt) first = at;
  return first === Infinity ? null : Math.max(0, first - eventEndedAt);
}

/**
 * From the first submission to the first publication, pausing from each return to the submission that follows. What was
 * published while returned (another approved the revision before) stops at the return.
 */
export function approvalDelay({ firstPublishedAt, steps }: Clocked): number | null {
  let waitingSince: Instant | null = null;
  let total = 0;
  let submitted = false;
  for (const { at, step } of inOrder(steps)) {
    if (at > firstPublishedAt) break;
    if (step === 'submitted') {
      submitted = true;
      waitingSince ??= at;
    } else if (waitingSince !== null) {
      total += at - waitingSince;
      waitingSince = null;
    }
  }
  if (!submitted) return null;
  return waitingSince === null ? total : total + firstPublishedAt - waitingSince;
}

/** Most articles have one step or come sorted from the log: sorting is for the others. */
function inOrder(steps: Clocked['steps']): Clocked['steps'] {
  const sorted = steps.every(({ at }, index) => index === 0 || (steps[index - 1]?.at ?? at) <= at);
  return sorted ? steps : [...steps].sort((a, b) => a.at - b.at);
}
