/** Where the publisher's own machine may fail it. */
export type FailingStep = 'journal' | 'batch' | 'confirm' | 'receipts' | 'share pictures' | 'prune';

export interface Failure {
  step: FailingStep;
  message: string;
  /** Since when without one success in between; ISO. */
  since: string;
  times: number;
}

/**
 * What of the publisher's own work fails at present: a full disk, one that has gone read-only. Each is tried again by itself;
 * until it has gone well it stands in `/health`, so that nobody learns of it by what is missing on the site.
 */
export class Failures {
  readonly #failing = new Map<FailingStep, Failure>();

  met(step: FailingStep, error: unknown): void {
    const before = this.#failing.get(step);
    const message = error instanceof Error ? error.message : String(error);
    this.#failing.set(step, {
      step,
      message,
      since: before?.since ?? new Date().toISOString(),
      times: (before?.times ?? 0) + 1,
    });
  }

  /** It has gone well. */
  over(step: FailingStep): void {
    this.#failing.delete(step);
  }

  has(step: FailingStep): boolean {
    return this.#failing.has(step);
  }

  all(): Failure[] {
    return [...this.#failing.values()];
  }
}
