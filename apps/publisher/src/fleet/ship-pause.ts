const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long to leave a shared store alone that took nothing: each try reads and packs all that waits for it. */
export class ShipPause {
  #ms = 0;
  #until = 0;

  failed(now: number): void {
    this.#ms = Math.min(LONGEST_MS, Math.max(FIRST_MS, this.#ms * 2));
    this.#until = now + this.#ms;
  }

  /** It took something; true: after it had not. */
  ended(): boolean {
    const failing = this.#ms > 0;
    this.#ms = this.#until = 0;
    return failing;
  }

  over(now: number): boolean {
    return now >= this.#until;
  }
}
