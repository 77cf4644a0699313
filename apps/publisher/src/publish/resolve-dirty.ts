import { pageExists, parseAddress } from '@toasoan/site-plan';
import type { ContentIndex } from '../project/content-index.js';
import type { Change } from '../release/release-store.js';
import { isAsset } from '../release/is-asset.js';
import type { Rendered, Renderer } from '../render/site-bundle.js';

/** So many pages are asked for ahead of the one that is waited for: enough to keep the renderer busy, few to hold in memory. */
const AHEAD = 32;

export interface Resolved {
  changes: Change[];
  /** Pages whose template threw, by path. */
  failures: Map<string, string>;
}

/** Turns dirty addresses into what the next release changes: rendered, taken away, or a file put or dropped. */
export async function resolveDirty(
  dirty: readonly { path: string; atOnce: boolean }[],
  index: ContentIndex,
  renderer: Renderer,
): Promise<Resolved> {
  const resolved: Resolved = { changes: [], failures: new Map() };
  const asset = index.db.prepare(
    `SELECT hash, mime, bytes AS size FROM asset WHERE address = :path AND EXISTS (SELECT 1 FROM media_use WHERE address = :path) LIMIT 1`,
  );
  const asked: { path: string; rendered: Promise<Rendered> }[] = [];
  const takeOne = async () => {
    const one = asked.shift();
    if (one === undefined) return;
    const { path } = one;
    const rendered = await one.rendered;
    if (rendered.ok) {
      const { body, mime, gone } = rendered;
      resolved.changes.push({ path, put: 'page', body, mime, gone });
    } else resolved.failures.set(path, rendered.message);
  };
  for (const { path, atOnce } of dirty) {
    if (parseAddress(path) === null) {
      const found = asset.get({ path }) as { hash: string; mime: string; size: number } | undefined;
      if (found !== undefined) resolved.changes.push({ path, put: 'stored', entry: { ...found, stored: 'file' } });
      // A picture of a withdrawn article goes at once; one that an edit replaced stays for who still reads the old page.
      else resolved.changes.push({ path, put: 'nothing', keepForReaders: !atOnce });
    } else if (pageExists(path, index.site)) {
      const rendered = renderer.render(path);
      // Of a renderer that ended, the page that is waited for tells.
      rendered.catch(() => undefined);
      asked.push({ path, rendered });
      if (asked.length >= AHEAD) await takeOne();
    } else resolved.changes.push({ path, put: 'nothing', keepForReaders: isAsset(path) });
  }
  while (asked.length > 0) await takeOne();
  return resolved;
}
