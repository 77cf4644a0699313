import { MOST_IN_LOT } from '@toasoan/contracts';
import { keyOf, type DocumentKey, type ReadResult } from './read-documents.js';

/** As many as the batch that they are for. */
const MOST = 1000;

type Read = (keys: readonly DocumentKey[]) => Promise<Map<string, ReadResult>>;

/**
 * Reads documents for the batch to come while the pages of this one are rendered, so that neither the CMS nor the renderer
 * waits for the other. What fails, or what the CMS does not know, is asked again in its turn.
 */
export class ReadAhead {
  readonly #held = new Map<string, ReadResult>();
  readonly #asked = new Set<string>();
  #reading: Promise<void> | null = null;
  #ended = true;

  /** `waiting`: the documents of events that no batch has taken yet, without those that are `known`. */
  constructor(
    private readonly read: Read,
    private readonly waiting: (known: ReadonlySet<string>) => readonly DocumentKey[],
  ) {}

  /** A batch is being rendered: from now on, and with each event that comes in, others are read. */
  begin(): void {
    this.#ended = false;
    this.more();
  }

  /** Something may have come in. */
  more(): void {
    if (this.#ended) return;
    // What it meets is met again by who takes them.
    this.#reading ??= this.#readOn()
      .catch(() => undefined)
      .finally(() => {
        this.#reading = null;
      });
  }

  /** What was read of these, and the rest read now. Ends reading ahead, and forgets whatever nobody took. */
  async take(keys: readonly DocumentKey[]): Promise<Map<string, ReadResult>> {
    await this.end();
    const ready = new Map<string, ReadResult>();
    for (const key of keys) {
      const held = this.#held.get(keyOf(key));
      // An event that came after the reading may name a later revision.
      if (held?.outcome === 'read' && held.publication.revision >= (key.revision ?? 0)) ready.set(keyOf(key), held);
    }
    this.#held.clear();
    this.#asked.clear();
    const missing = keys.filter((key) => !ready.has(keyOf(key)));
    return new Map([...ready, ...(await this.read(missing))]);
  }

  /** Settles when nothing is being read. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.#reading;
  }

  async #readOn(): Promise<void> {
    for (let keys = this.#others(); keys.length > 0; keys = this.#others()) {
      for (let at = 0; at < keys.length; at += MOST_IN_LOT) {
        if (this.#ended) return;
        const lot = keys.slice(at, at + MOST_IN_LOT);
        for (const key of lot) this.#asked.add(keyOf(key));
        for (const [key, result] of await this.read(lot)) this.#held.set(key, result);
      }
    }
  }

  /** Those that wait and were not asked for yet. */
  #others(): DocumentKey[] {
    const room = MOST - this.#asked.size;
    return this.#ended ? [] : this.waiting(this.#asked).slice(0, room);
  }
}
