import type { Lease } from './lease.js';

/** The lease while this machine has it: renewed on a timer of its own, for a long upload or snapshot must not cost the lead. */
export class HeldLease {
  fence = 0;
  leader = '';
  #until = 0;
  /** The same by the clock on the wall, which goes on while a machine sleeps. */
  #untilDate = 0;
  #kept = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly lease: Pick<Lease, 'hold'>,
    private readonly on: { lost: () => void; failed: (error: unknown) => void },
  ) {}

  /** By this machine's own clocks, so that one that was asleep does not believe it still. */
  get holds(): boolean {
    return this.#kept && performance.now() < this.#until && Date.now() < this.#untilDate;
  }

  /** Asks for it; true: it is this machine's from now on, with the number it had or a new one, until `letGo`. */
  async take(): Promise<boolean> {
    this.#kept = await this.#ask();
    if (this.#kept) this.#renew();
    return this.#kept;
  }

  letGo(): void {
    this.#kept = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  async #ask(): Promise<boolean> {
    const asked = performance.now();
    const { mine, fence, leader, forMs } = await this.lease.hold();
    this.leader = leader;
    if (!mine || (this.#kept && fence !== this.fence)) return false;
    this.fence = fence;
    // A part of it is given away to clocks that run unevenly.
    this.#until = asked + forMs * 0.8;
    this.#untilDate = Date.now() + this.#until - performance.now();
    return true;
  }

  #renew(): void {
    const again = Math.max(50, (this.#until - performance.now()) / 3);
    this.#timer = setTimeout(() => {
      void this.#ask()
        .then((mine) => {
          if (mine || !this.#kept) return;
          this.letGo();
          this.on.lost();
        }, this.on.failed)
        .finally(() => {
          if (this.#kept) this.#renew();
        });
    }, again);
    this.#timer.unref();
  }
}
