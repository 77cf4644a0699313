import { address } from '@toasoan/site-plan';
import { ThreadEnded } from '../asked-thread.js';
import type { Lot } from '../render/render-lot.js';
import type { RenderThread } from '../render/render-thread.js';

type Renderer = Pick<RenderThread, 'renderLot'>;

/** A lot of pages; `null` where the thread ended over it, or over what was asked beside it. */
export const lotOrNull = (lot: Promise<Lot>): Promise<Lot | null> =>
  lot.catch((error: unknown) => {
    if (error instanceof ThreadEnded) return null;
    throw error;
  });

/** A page that shows no document. */
const PROBE = address.notFound();

/**
 * Renders pages one after the other, each alone, after the thread has ended over some of them: the page that ends it again, twice,
 * has failed as one whose template throws has. Twice, for a preview that shares the thread may have been the cause.
 * @throws {ThreadEnded} where the thread renders nothing at all: no page is to blame for that
 */
export async function renderApart(paths: Iterable<string>, renderer: Renderer): Promise<Lot> {
  const all: Lot = { pages: [], failures: [] };
  const once = (path: string) => lotOrNull(renderer.renderLot([path]));
  for (const path of paths) {
    const lot = (await once(path)) ?? (await once(path));
    if (lot === null) {
      await renderer.renderLot([PROBE]);
      all.failures.push({ path, missing: false, message: `${path}: the render thread ended over it` });
      continue;
    }
    all.pages.push(...lot.pages);
    all.failures.push(...lot.failures);
  }
  return all;
}
