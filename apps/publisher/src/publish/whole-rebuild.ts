import { describe } from '../describe.js';
import { NotLeading } from './not-leading.js';
import type { PublisherParts } from './publisher-parts.js';
import { Retry } from './retry.js';
import type { Exclusive } from './turns.js';

type Parts = Pick<PublisherParts, 'index' | 'releases' | 'builder' | 'log' | 'leads'>;

/** Renders everything anew when that is owed: one at a time, tried again after a failure, broken off when stopped. */
export class WholeRebuild {
  #running: Promise<number> | null = null;
  readonly #stopping = new AbortController();
  #yielding = new AbortController();
  readonly #retry = new Retry(() => {
    this.startOwed('dựng lại lần nữa');
  });

  constructor(
    private readonly parts: Parts,
    private readonly exclusive: Exclusive,
    /** Called after each that went well. */
    private readonly done: () => void,
  ) {}

  get running(): Promise<number> | null {
    return this.#running;
  }

  /** Why the last one failed; null if it went well. */
  get error(): string | null {
    return this.#retry.error;
  }

  /** The index was made anew beside a site that is being served: until it is level with the CMS, that site stays as it is. */
  get waitsForCms(): boolean {
    return this.parts.index.owed.isFresh() && this.parts.releases.current().release > 0;
  }

  /** While the CMS must be asked first, it stays owed and the present release is the answer. */
  start(reason: string): Promise<number> {
    if (!this.parts.leads()) return Promise.reject(new NotLeading());
    this.parts.index.owed.wantWhole();
    return this.#start(reason);
  }

  /** Starts the one that is owed, if any is; a failure is logged and tried again by itself. */
  startOwed(reason: string): void {
    if (this.#stopping.signal.aborted || this.#retry.waiting || this.#running !== null || !this.parts.leads()) return;
    if (this.parts.index.owed.wantsWhole() === null) {
      // The last one failed after its release was made: what is left of it is dirty, and settled by itself.
      this.#retry.succeeded();
      return;
    }
    this.#start(reason).catch((error: unknown) => {
      if (!this.#stopping.signal.aborted && this.parts.leads())
        this.parts.log.error({ err: error }, 'the whole rebuild failed, will be tried again');
    });
  }

  /** Another machine leads: what is being rendered is broken off, and owed by that machine. */
  yield(): void {
    this.#yielding.abort();
    this.#yielding = new AbortController();
    this.#retry.succeeded();
  }

  stop(): void {
    this.#stopping.abort();
    this.#retry.stop();
  }

  #start(reason: string): Promise<number> {
    if (this.waitsForCms) return Promise.resolve(this.parts.releases.current().release);
    if (this.#running !== null) return this.#running;
    const running = this.#untilEven(reason)
      .then(
        (release) => {
          this.#retry.succeeded();
          return release;
        },
        (error: unknown) => {
          if (!this.#stopping.signal.aborted && this.parts.leads()) this.#retry.failed(describe(error));
          throw error;
        },
      )
      .finally(() => {
        this.#running = null;
      });
    this.#running = running;
    // Whoever waits for the rebuild is not told of what goes wrong afterwards.
    running.then(this.done, this.done).catch((error: unknown) => {
      this.parts.log.error({ err: error }, 'what waited for the whole rebuild could not be hurried');
    });
    return running;
  }

  /** A change that shows everywhere may come while everything is being rendered: then once more. */
  async #untilEven(reason: string): Promise<number> {
    const { builder, index } = this.parts;
    const signal = AbortSignal.any([this.#stopping.signal, this.#yielding.signal]);
    const once = () => builder.rebuild(reason, this.exclusive, signal);
    let release = await once();
    while (!signal.aborted && index.owed.wantsWhole() !== null) release = await once();
    return release;
  }
}
