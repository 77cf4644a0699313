const FAST_MS = 5_000;
const SLOW_MS = 30_000;
const REST_MS = 120_000;
const MINUTE_MS = 60_000;

/**
 * How long until the newsroom is asked again how items stand; null: nothing of them moves by itself. `still`: milliseconds since
 * one of them last moved. What goes on to the site is there in seconds, and what was just sent is looked at while its sender
 * still looks; what nobody has taken up in an hour will not be taken up in the next half minute.
 */
export function pollPace(codes: readonly string[], still: number): number | null {
  if (codes.some((code) => code === 'approved' || code === 'publishing'))
    return still < 5 * MINUTE_MS ? FAST_MS : SLOW_MS;
  if (!codes.some((code) => code === 'sent' || code === 'in_review' || code === 'scheduled')) return null;
  if (codes.includes('sent') && still < 2 * MINUTE_MS) return FAST_MS;
  return still < 30 * MINUTE_MS ? SLOW_MS : REST_MS;
}
