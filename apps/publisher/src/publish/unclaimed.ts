import type { ContentIndex } from '../project/content-index.js';
import type { Entry, ReleaseStore } from '../release/release-store.js';

/** Pictures and files of documents, not the templates' own. */
const OF_DOCUMENTS = /^\/(?:anh|tep)\//;

/**
 * Pictures and files of the newest release that no document shows any more, and that no edit left behind for who still reads the
 * old page (those are no part of a release). An index that was made anew never knew who showed them: it may be a withdrawn article,
 * so they go at once.
 */
export function unclaimed(
  releases: Pick<ReleaseStore, 'paths'>,
  next: ReadonlyMap<string, Entry>,
  { db }: Pick<ContentIndex, 'db'>,
): Set<string> {
  // One that is shown and not here, for the disk lost it, is fetched again.
  const used = db.prepare('SELECT 1 FROM media_use WHERE address = ?').pluck();
  const found = new Set<string>();
  for (const { path } of releases.paths('newest'))
    if (OF_DOCUMENTS.test(path) && !next.has(path) && used.get(path) === undefined) found.add(path);
  return found;
}
