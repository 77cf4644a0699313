const WINDOW_MS = 60_000;
/** A page that polls and sends thirty pictures stays below. */
const MOST_IN_WINDOW = 300;
const MOST_SENDERS = 10_000;

const senders = new Map<string, { since: number; count: number }>();

/**
 * Counts a request of this sender; answers 0, or after how many seconds it is worth another try. In memory: it shields the
 * machine, per process. What may not be guessed or hoarded is counted in the database, where it matters.
 */
export function pace(sender: string, now: Date): number {
  const at = now.getTime();
  const known = senders.get(sender);
  if (!known || at - known.since >= WINDOW_MS) {
    if (senders.size >= MOST_SENDERS) forgetIdle(at);
    senders.set(sender, { since: at, count: 1 });
    return 0;
  }
  known.count += 1;
  return known.count > MOST_IN_WINDOW ? Math.ceil((known.since + WINDOW_MS - at) / 1000) : 0;
}

function forgetIdle(at: number): void {
  for (const [sender, { since }] of senders) if (at - since >= WINDOW_MS) senders.delete(sender);
  // All of them within this minute: a flood. To forget them is to be lenient for one window.
  if (senders.size >= MOST_SENDERS) senders.clear();
}
