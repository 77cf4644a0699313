import { setImmediate as turn } from 'node:timers/promises';
import { pageExists, parseAddress } from '@toasoan/site-plan';
import type { ContentIndex } from '../project/content-index.js';
import type { Change } from '../release/release-store.js';
import { isAsset } from '../release/is-asset.js';
import type { SiteBundle } from '../render/site-bundle.js';

export interface Resolved {
  changes: Change[];
  /** Pages whose template threw, by path. */
  failures: Map<string, string>;
}

/** Turns dirty addresses into what the next release changes: rendered, taken away, or a file put or dropped. */
export async function resolveDirty(
  dirty: readonly { path: string; atOnce: boolean }[],
  index: ContentIndex,
  bundle: SiteBundle,
): Promise<Resolved> {
  const resolved: Resolved = { changes: [], failures: new Map() };
  const asset = index.db.prepare(
    `SELECT hash, mime, bytes AS size FROM asset WHERE address = :path AND EXISTS (SELECT 1 FROM media_use WHERE address = :path) LIMIT 1`,
  );
  for (const { path, atOnce } of dirty) {
    if (parseAddress(path) === null) {
      const found = asset.get({ path }) as { hash: string; mime: string; size: number } | undefined;
      if (found !== undefined) resolved.changes.push({ path, put: 'stored', entry: { ...found, stored: 'file' } });
      // A picture of a withdrawn article goes at once; one that an edit replaced stays for who still reads the old page.
      else resolved.changes.push({ path, put: 'nothing', keepForReaders: !atOnce });
      continue;
    }
    if (!pageExists(path, index.site)) {
      resolved.changes.push({ path, put: 'nothing', keepForReaders: isAsset(path) });
      continue;
    }
    const rendered = await bundle.render(path);
    if (rendered.ok) {
      const { body, mime, gone } = rendered;
      resolved.changes.push({ path, put: 'page', body, mime, gone });
    } else resolved.failures.set(path, rendered.message);
    // Rendering never waits by itself: let requests in between.
    await turn();
  }
  return resolved;
}
