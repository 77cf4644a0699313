import type { Publication } from '@toasoan/contracts';

/** What the former leader may not have finished: a receipt it did not send, an address it did not tell the CDN of. */
const RECENT_MS = 10 * 60_000;
const MOST_DOCUMENTS = 1_000;
const MOST_PATHS = 100_000;

/** What came in lately from the machine that led, for the moment in which this one leads. */
export class Recent {
  #documents: { publication: Publication; at: number }[] = [];
  readonly #paths = new Map<string, number>();

  came(publications: readonly Publication[], at = Date.now()): void {
    this.#documents.push(...publications.map((publication) => ({ publication, at })));
    this.#documents = this.#documents.slice(-MOST_DOCUMENTS);
  }

  changed(paths: readonly string[], at = Date.now()): void {
    for (const path of paths) {
      this.#paths.delete(path);
      this.#paths.set(path, at);
    }
    for (const path of this.#paths.keys()) {
      if (this.#paths.size <= MOST_PATHS) break;
      this.#paths.delete(path);
    }
  }

  documents(now = Date.now()): Publication[] {
    return this.#documents.flatMap(({ publication, at }) => (at > now - RECENT_MS ? [publication] : []));
  }

  paths(now = Date.now()): string[] {
    return [...this.#paths].flatMap(([path, at]) => (at > now - RECENT_MS ? [path] : []));
  }

  forget(): void {
    this.#documents = [];
    this.#paths.clear();
  }
}
