import { networkOf } from '@toasoan/contracts';

const MOST_SENDERS = 10_000;

/** Counts a request of this sender; answers 0, or after how many seconds it is worth another try. */
export type Pace = (sender: string, now: Date) => number;

/**
 * A limit of so many requests of one sender in a window of time. In memory: it shields the machine, per process. What may not be
 * guessed or hoarded is counted in the database, where it matters.
 */
export function paceOf({ most, windowMs }: { most: number; windowMs: number }): Pace {
  const senders = new Map<string, { since: number; count: number }>();

  function forgetIdle(at: number): void {
    for (const [sender, { since }] of senders) if (at - since >= windowMs) senders.delete(sender);
    // All of them within this window: a flood. To forget them is to be lenient for one window.
    if (senders.size >= MOST_SENDERS) senders.clear();
  }

  return (sender, now) => {
    const at = now.getTime();
    const known = senders.get(sender);
    if (!known || at - known.since >= windowMs) {
      if (senders.size >= MOST_SENDERS) forgetIdle(at);
      senders.set(sender, { since: at, count: 1 });
      return 0;
    }
    known.count += 1;
    return known.count > most ? Math.ceil((known.since + windowMs - at) / 1000) : 0;
  };
}

/** Of the portal: a page that polls and sends thirty pictures stays below. */
export const pace = paceOf({ most: 300, windowMs: 60_000 });
const byNetwork = paceOf({ most: 300, windowMs: 60_000 });
/** Of those who have not signed in, by their address's network; apart, so that a flood of networks forgets nobody's count who has. */
export const openPace: Pace = (address, now) => byNetwork(networkOf(address), now);
