import { LOT, type Lot } from '../render/render-lot.js';
import type { RenderThread } from '../render/render-thread.js';
import { lotOrNull, type Suspects } from '../render/render-apart.js';

/** Lots that are asked for ahead: as much as is rendered while one lot of documents is written; a preview waits for no more. */
const AHEAD = 4;

/** Pages that are rendered while the rest of their release is still being written. */
export class EarlyPages {
  readonly #waiting = new Set<string>();
  /** By page: the lot in which it was asked for. */
  readonly #asked = new Map<string, Promise<Lot>>();
  #underWay = 0;

  constructor(private readonly renderer: Pick<RenderThread, 'renderLot'>) {}

  /** To be called once what they show is committed. */
  begin(paths: readonly string[]): void {
    for (const path of paths) this.#waiting.add(path);
    this.#askOn();
  }

  /** These changed again since: what was made of them is not used. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) {
      this.#waiting.delete(path);
      this.#asked.delete(path);
    }
  }

  /** Something changed that any page may show. */
  forgetAll(): void {
    this.#waiting.clear();
    this.#asked.clear();
  }

  /** All is written: no more are begun. Which of these pages are. */
  begun(paths: readonly string[]): Set<string> {
    this.#waiting.clear();
    return new Set(paths.filter((path) => this.#asked.has(path)));
  }

  /** What became of these; `lost`: the renderer ended before it had them, over one of the `suspects`. */
  async ready(paths: ReadonlySet<string>, suspects: Suspects): Promise<{ lot: Lot; lost: string[] }> {
    const asked = new Set([...paths].flatMap((path) => this.#asked.get(path) ?? []));
    const lots = (await Promise.all([...asked].map((lot) => lotOrNull(lot, suspects)))).filter((lot) => lot !== null);
    const lot = {
      pages: lots.flatMap(({ pages }) => pages.filter(({ path }) => paths.has(path))),
      failures: lots.flatMap(({ failures }) => failures.filter(({ path }) => paths.has(path))),
    };
    const met = new Set([...lot.pages, ...lot.failures].map(({ path }) => path));
    return { lot, lost: [...paths].filter((path) => !met.has(path)) };
  }

  #askOn(): void {
    while (this.#underWay < AHEAD && this.#waiting.size > 0) {
      const some = [...this.#waiting].slice(0, LOT);
      const lot = this.renderer.renderLot(some);
      this.#underWay += 1;
      for (const path of some) {
        this.#waiting.delete(path);
        this.#asked.set(path, lot);
      }
      const over = () => {
        this.#underWay -= 1;
        this.#askOn();
      };
      lot.then(over, () => {
        // Of a renderer that ended, `ready` tells. What is written after this may be begun again.
        this.#waiting.clear();
        over();
      });
    }
  }
}
