/** Upper bounds in seconds: the bar of one publication is 0.15 s, of a burst 5 s, and 60 s alarms. */
const BOUNDS = [0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300] as const;

/** A Prometheus histogram of seconds, since the process began. */
export class Histogram {
  readonly #buckets = BOUNDS.map(() => 0);
  #sum = 0;
  #count = 0;

  observe(seconds: number): void {
    this.#sum += seconds;
    this.#count += 1;
    for (const [n, bound] of BOUNDS.entries()) if (seconds <= bound) this.#buckets[n] = (this.#buckets[n] ?? 0) + 1;
  }

  /** Its lines, each bucket with all that lie below it. */
  samples(): { suffix: string; labels?: Record<string, string>; value: number }[] {
    return [
      ...BOUNDS.map((bound, n) => ({
        suffix: '_bucket',
        labels: { le: String(bound) },
        value: this.#buckets[n] ?? 0,
      })),
      { suffix: '_bucket', labels: { le: '+Inf' }, value: this.#count },
      { suffix: '_sum', value: this.#sum },
      { suffix: '_count', value: this.#count },
    ];
  }
}
