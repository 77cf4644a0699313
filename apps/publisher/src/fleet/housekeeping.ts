import type { FleetParts } from './fleet-parts.js';
import { writeSnapshot } from './snapshot.js';
import { sweep } from './sweep.js';

const SNAPSHOT_EVERY = 200;
const LISTEN_EVERY_MS = 10_000;
const SWEEP_EVERY_MS = 24 * 60 * 60_000;

export interface Leading {
  leads: () => boolean;
  /** Another number each time that this machine begins to lead. */
  term: () => number;
  /** Puts the entry that names a snapshot. */
  name: (base: string) => Promise<void>;
  failed: (error: unknown) => void;
}

/** What the leader does beside publishing: puts again what others miss, writes down where new machines begin, sweeps. One thing at a time. */
export class Housekeeping {
  #swept = Date.now();
  #listened = 0;
  #running: Promise<void> | null = null;

  constructor(
    private readonly parts: FleetParts,
    private readonly leading: Leading,
    private readonly snapshotEvery = SNAPSHOT_EVERY,
  ) {}

  /** What is under way; null: nothing. */
  get running(): Promise<void> | null {
    return this.#running;
  }

  /** Does what is due, if anything is; returns at once. */
  look(): void {
    this.#running ??= this.#keep()
      .catch(this.leading.failed)
      .finally(() => {
        this.#running = null;
      });
  }

  async #keep(): Promise<void> {
    const { parts, leading } = this;
    if (Date.now() - this.#listened > LISTEN_EVERY_MS) {
      this.#listened = Date.now();
      await parts.bodies.putWanted();
    }
    const { n, base } = parts.book.place();
    const from = base === null ? 0 : Number(/\/(\d+)-/.exec(base)?.[1]);
    if (n - from >= this.snapshotEvery) await this.#snapshot();
    if (Date.now() - this.#swept < SWEEP_EVERY_MS) return;
    this.#swept = Date.now();
    const gone = await sweep(parts, leading.leads, Date.now());
    parts.log.info({ gone }, 'the shared store was swept');
  }

  /** Where new machines begin from now on; dropped if the lead was lost meanwhile: it may hold rows that never counted. */
  async #snapshot(): Promise<void> {
    const term = this.leading.term();
    const base = await writeSnapshot(this.parts);
    if (this.leading.leads() && this.leading.term() === term) await this.leading.name(base);
  }
}
