/** Signatures are refused when older than five minutes: what is remembered for twice that can't be replayed. */
const REMEMBER_MS = 10 * 60_000;

/** Message ids that were used, so that a captured request is of no use; forgotten when its signature is too old anyway. */
export class SeenOnce {
  readonly #seen = new Map<string, number>();

  /** True the first time. */
  first(id: string, now: number): boolean {
    for (const [old, at] of this.#seen) {
      if (at > now - REMEMBER_MS) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(id)) return false;
    this.#seen.set(id, now);
    return true;
  }
}
