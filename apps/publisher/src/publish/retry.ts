const FIRST_MS = 1_000;
const MOST_MS = 5 * 60_000;

/** Tries something again after a failure, with pauses that double. */
export class Retry {
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #error: string | null = null;

  constructor(private readonly again: () => void) {}

  /** What went wrong last; null once it has gone well. */
  get error(): string | null {
    return this.#error;
  }

  /** The next try is on its way. */
  get waiting(): boolean {
    return this.#timer !== null;
  }

  succeeded(): void {
    this.stop();
    this.#failures = 0;
    this.#error = null;
  }

  failed(message: string): void {
    this.#error = message;
    if (this.#timer !== null) return;
    const pause = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(this.#failures, 12));
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.again();
    }, pause);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
