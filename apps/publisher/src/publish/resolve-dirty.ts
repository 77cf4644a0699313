import { pageExists, parseAddress } from '@toasoan/site-plan';
import type { ContentIndex } from '../project/content-index.js';
import type { Change } from '../release/release-store.js';
import { isAsset } from '../release/is-asset.js';
import { LOT, type Lot } from '../render/render-lot.js';
import type { RenderThread } from '../render/render-thread.js';
import type { EarlyPages } from './early-pages.js';
import { lotOrNull, renderApart, type Suspects } from '../render/render-apart.js';

/** Lots that are asked for ahead: the renderer must not wait for the next. */
const AHEAD = 2;

export interface Resolved {
  changes: Exclude<Change, { put: 'page' }>[];
  /** Pages whose template threw, by path. */
  failures: Map<string, string>;
}

/** Turns dirty addresses into what the next release changes: rendered (`early`: already), taken away, or a file put or dropped. */
export async function resolveDirty(
  dirty: readonly { path: string; atOnce: boolean }[],
  index: ContentIndex,
  renderer: Pick<RenderThread, 'renderLot'>,
  early?: EarlyPages,
): Promise<Resolved> {
  const resolved: Resolved = { changes: [], failures: new Map() };
  const asset = index.db.prepare(
    `SELECT hash, mime, bytes AS size FROM asset WHERE address = :path AND EXISTS (SELECT 1 FROM media_use WHERE address = :path) LIMIT 1`,
  );
  const found: string[] = [];
  for (const { path, atOnce } of dirty) {
    if (parseAddress(path) === null) {
      const file = asset.get({ path }) as { hash: string; mime: string; size: number } | undefined;
      if (file !== undefined) resolved.changes.push({ path, put: 'stored', entry: { ...file, stored: 'file' } });
      // A picture of a withdrawn article goes at once; one that an edit replaced stays for who still reads the old page.
      else resolved.changes.push({ path, put: 'nothing', keepForReaders: !atOnce });
    } else if (pageExists(path, index.site)) found.push(path);
    else resolved.changes.push({ path, put: 'nothing', keepForReaders: isAsset(path) });
  }
  const begun = early?.begun(found) ?? new Set<string>();
  const pages = found.filter((path) => !begun.has(path));
  const asked: { paths: readonly string[]; lot: Promise<Lot | null> }[] = [];
  const apart: string[] = [];
  const suspects: Suspects = new Set();
  for (let next = 0; next < pages.length || asked.length > 0;) {
    while (next < pages.length && asked.length < AHEAD) {
      const paths = pages.slice(next, next + LOT);
      const lot = lotOrNull(renderer.renderLot(paths), suspects);
      // Of a store that fails, the lot that is waited for tells.
      lot.catch(() => undefined);
      asked.push({ paths, lot });
      next += LOT;
    }
    const first = asked.shift();
    const lot = await first?.lot;
    if (lot) add(resolved, lot);
    else apart.push(...(first?.paths ?? []));
  }
  if (early && begun.size > 0) {
    const { lot, lost } = await early.ready(begun, suspects);
    add(resolved, lot);
    apart.push(...lost);
  }
  const { lots, failures } = await renderApart(apart, (paths) => renderer.renderLot(paths), suspects);
  for (const lot of [...lots, { pages: [], failures }]) add(resolved, lot);
  return resolved;
}

function add({ changes, failures }: Resolved, lot: Lot): void {
  for (const { path, entry } of lot.pages) changes.push({ path, put: 'stored', entry });
  for (const { path, message } of lot.failures) failures.set(path, message);
}
