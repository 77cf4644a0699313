/** Does `work` when it is its turn; null, and nothing done, where too many wait already. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T | null>;

export interface TurnsWithSpare {
  turn: Turns;
  /** Does `work`, which never fails, while nothing else is done or waited for: one at a time, in the place of one turn. */
  inSpareTime(work: () => Promise<void>): void;
}

/** A queue for work that a small machine bears only so much of at once; in this process, which is what has to bear it. */
export const turnsOf = (limits: { atOnce: number; mostWaiting: number }): Turns => turnsWithSpare(limits).turn;

export function turnsWithSpare({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }): TurnsWithSpare {
  const waiting: (() => void)[] = [];
  const spare: (() => Promise<void>)[] = [];
  let running = 0;
  let sparing = false;

  /** A place is free: for who waits longest, else for what may be done in between. */
  const handOn = (): void => {
    const next = waiting.shift();
    if (next) {
      running += 1;
      next();
      return;
    }
    const work = running === 0 && !sparing ? spare.shift() : undefined;
    if (work === undefined) return;
    sparing = true;
    void work().finally(() => {
      sparing = false;
      handOn();
    });
  };
  return {
    turn: async (work) => {
      if (running + Number(sparing) >= atOnce) {
        if (waiting.length >= mostWaiting) return null;
        await new Promise<void>((resolve) => waiting.push(resolve));
      } else running += 1;
      try {
        return await work();
      } finally {
        running -= 1;
        handOn();
      }
    },
    inSpareTime: (work) => {
      spare.push(work);
      handOn();
    },
  };
}
