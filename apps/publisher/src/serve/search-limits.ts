/** Per asker: this many at once, and so many more each second. */
const BURST = 20;
const PER_SECOND = 4;
/** Per asker: so many questions without an answer yet, so that nobody alone fills the queue of all. */
const MOST_OPEN = 10;
const MOST_KNOWN = 10_000;

export interface SearchLimits {
  /** Whether this asker may ask now; what may be asked is to be ended with `end`. */
  begin(asker: string, now: number): boolean;
  end(asker: string): void;
}

/** A bucket per asker that fills again with time, forgotten when full; and how many of its questions are open. */
export function searchLimits(): SearchLimits {
  const buckets = new Map<string, { left: number; at: number }>();
  const open = new Map<string, number>();
  return {
    begin: (asker, now) => {
      if (buckets.size > MOST_KNOWN) buckets.clear();
      const bucket = buckets.get(asker) ?? { left: BURST, at: now };
      const left = Math.min(BURST, bucket.left + ((now - bucket.at) / 1000) * PER_SECOND);
      const waiting = open.get(asker) ?? 0;
      const may = left >= 1 && waiting < MOST_OPEN;
      buckets.set(asker, { left: may ? left - 1 : left, at: now });
      if (may) open.set(asker, waiting + 1);
      return may;
    },
    end: (asker) => {
      const waiting = (open.get(asker) ?? 0) - 1;
      if (waiting > 0) open.set(asker, waiting);
      else open.delete(asker);
    },
  };
}
