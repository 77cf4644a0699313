import type { Lot } from '../render/render-lot.js';
import type { RenderThread } from '../render/render-thread.js';

/** Pages whose bodies are put into the store together. */
export const LOT = 32;

/** Pages that are rendered while the rest of their batch is still being written, by the lot in which they were asked for. */
export class EarlyPages {
  readonly #asked = new Map<string, Promise<Lot>>();

  constructor(private readonly renderer: Pick<RenderThread, 'renderLot'>) {}

  /** To be called once what they show is committed. */
  begin(paths: readonly string[]): void {
    for (let at = 0; at < paths.length; at += LOT) {
      const some = paths.slice(at, at + LOT);
      const lot = this.renderer.renderLot(some);
      // Of a renderer that ended, `ready` tells.
      lot.catch(() => undefined);
      for (const path of some) this.#asked.set(path, lot);
    }
  }

  /** These changed again since: what was made of them is not used. */
  forget(paths: Iterable<string>): void {
    for (const path of paths) this.#asked.delete(path);
  }

  has(path: string): boolean {
    return this.#asked.has(path);
  }

  /** What became of these. Rejects where the renderer ended. */
  async ready(paths: ReadonlySet<string>): Promise<Lot> {
    const asked = new Set([...paths].flatMap((path) => this.#asked.get(path) ?? []));
    const lots = await Promise.all(asked);
    return {
      pages: lots.flatMap(({ pages }) => pages.filter(({ path }) => paths.has(path))),
      failures: lots.flatMap(({ failures }) => failures.filter(({ path }) => paths.has(path))),
    };
  }
}
