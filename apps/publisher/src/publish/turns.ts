/** Runs work while nothing else publishes. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** Work that takes turns: each begins when the one before has ended, whatever became of it. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Work that runs or waits. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Settles when the work that was last asked for has ended. */
  get last(): Promise<unknown> {
    return this.#last;
  }

  take<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const mine = this.#last.then(work).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}
