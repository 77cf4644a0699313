import { ThreadEnded } from '../asked-thread.js';

/** So long after it ended the thread, which publishes too, a draft is not rendered again. */
const REST_MS = 5 * 60_000;

/** Drafts whose preview ended the render thread: each try costs publications up to half a minute. */
export class EndedOver {
  readonly #until = new Map<string, number>();

  has(id: string, now: number): boolean {
    for (const [one, until] of this.#until) if (until <= now) this.#until.delete(one);
    return this.#until.has(id);
  }

  /** Whether it was this draft's page, at `path`, over which the thread ended. */
  note(error: unknown, path: string, id: string, now: number): boolean {
    if (!(error instanceof ThreadEnded) || error.over !== path) return false;
    this.#until.set(id, now + REST_MS);
    return true;
  }
}
