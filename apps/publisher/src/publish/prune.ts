import { describe } from '../describe.js';
import { shownFiles } from '../project/shown-files.js';
import type { PublisherParts } from './publisher-parts.js';

const KEEP_RELEASES = 20;
const KEEP_EVENTS_MS = 24 * 60 * 60_000;

type PruneParts = Pick<PublisherParts, 'releases' | 'index' | 'blobs' | 'failures' | 'log' | 'leads'> & {
  journal: Pick<PublisherParts['journal'], 'forget'>;
};

/** Forgets old releases and the pictures that only they showed, and events done long ago. In a turn of its own. */
export async function prune({ releases, index, blobs, journal, failures, log, leads }: PruneParts): Promise<void> {
  // The lead may have gone since the batch.
  if (!leads()) return;
  try {
    const isShown = shownFiles(index);
    for (const hash of releases.prune(KEEP_RELEASES)) {
      // A document names it that the next release shows.
      if (isShown(hash)) continue;
      index.shares.forgetFile(hash);
      await blobs.remove(hash);
      releases.filesRemoved([hash]);
    }
    journal.forget(Date.now() - KEEP_EVENTS_MS);
    failures.over('prune');
  } catch (error) {
    log.warn({ error: describe(error) }, 'pruning failed');
    failures.met('prune', error);
  }
}
