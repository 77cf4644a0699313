import { allPages, pageExists } from '@toasoan/site-plan';
import type { ContentIndex } from '../project/content-index.js';
import type { Exclusive } from '../publish/turns.js';
import { hashOf } from '../release/blob-files.js';
import type { ReleaseStore } from '../release/release-store.js';
import type { RebuildWorkerData } from '../render/rebuild-worker.js';
import { renderEverything } from '../render/render-everything.js';
import type { SiteBundle } from '../render/site-bundle.js';
import { findSuspects } from './find-suspects.js';

/** So few at a time that a publication waits for no longer than for another publication. */
const LOT = 10;

export interface CheckParts {
  index: ContentIndex;
  releases: ReleaseStore;
  bundle: SiteBundle;
  worker: Omit<RebuildWorkerData, 'compare'>;
  exclusive: Exclusive;
}

/**
 * Renders every page from the index in one worker and compares it with what the live release holds, byte by byte through the
 * hashes. What differs is rendered once more between two publications: what was published meanwhile is no difference.
 * Bodies that are not what their hash says are put right on the way.
 */
export async function findDifferences(
  { index, releases, bundle, worker, exclusive }: CheckParts,
  signal: AbortSignal,
): Promise<{ pages: number; paths: string[] }> {
  const planned = [...allPages(index.site)];
  const rendered = await renderEverything(
    planned,
    { ...worker, compare: true },
    { onProgress: () => undefined, signal, workers: 1 },
  );
  const found = new Set(rendered.torn);
  const suspects = [...rendered.pages.keys()].filter((path) => !found.has(path));
  suspects.push(...(await findSuspects(releases, index)));
  for (let at = 0; at < suspects.length && !signal.aborted; at += LOT) {
    await exclusive(async () => {
      const owed = new Set(index.owed.dirty().map(({ path }) => path));
      for (const path of suspects.slice(at, at + LOT))
        if (!owed.has(path) && (await differs({ index, releases, bundle }, path))) found.add(path);
    });
  }
  return { pages: planned.length, paths: [...found].sort() };
}

async function differs(
  { index, releases, bundle }: Pick<CheckParts, 'index' | 'releases' | 'bundle'>,
  path: string,
): Promise<boolean> {
  const entry = releases.find(path);
  const body = entry === null ? null : releases.page(entry.hash);
  const whole = entry !== null && body !== null && hashOf(body) === entry.hash;
  if (path.startsWith('/_astro/')) return !whole;
  if (!pageExists(path, index.site)) return entry !== null;
  const rendered = await bundle.render(path);
  if (!rendered.ok) return rendered.missing && entry !== null;
  return !whole || hashOf(rendered.body) !== entry.hash;
}
