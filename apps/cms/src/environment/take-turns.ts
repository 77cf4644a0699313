/** Does `work` when it is its turn; null, and nothing done, where too many wait already. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T | null>;

/** A queue for work that a small machine bears only so much of at once; in this process, which is what has to bear it. */
export function turnsOf({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;

  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) return null;
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
