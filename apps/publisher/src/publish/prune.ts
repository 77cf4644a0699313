import { describe } from '../describe.js';
import type { PublisherParts } from './publisher-parts.js';

const KEEP_RELEASES = 20;
const KEEP_EVENTS_MS = 24 * 60 * 60_000;

/** Forgets old releases and the pictures that only they showed, and events done long ago. */
export async function prune({ releases, index, blobs, journal, failures, log }: PublisherParts): Promise<void> {
  try {
    const unused = releases.prune(KEEP_RELEASES);
    for (const hash of unused) {
      index.shares.forgetFile(hash);
      await blobs.remove(hash);
    }
    releases.filesRemoved(unused);
    journal.forget(Date.now() - KEEP_EVENTS_MS);
    failures.over('prune');
  } catch (error) {
    log.warn({ error: describe(error) }, 'pruning failed');
    failures.met('prune', error);
  }
}
