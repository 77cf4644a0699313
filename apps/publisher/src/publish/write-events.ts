import type { Publication } from '@toasoan/contracts';
import type { JournalEntry } from '../receive/journal.js';
import { acceptedOf } from './accepted.js';
import { type Incoming, MANY } from './incoming.js';
import type { PublisherParts } from './publisher-parts.js';
import { keyOf } from './read-documents.js';

/** So many events share a release at most. */
const MOST = 2000;

export interface WrittenEvents {
  /** Those whose release is to come, or that were published before; the others are noted to be tried again. */
  events: JournalEntry[];
  publications: Publication[];
}

const documentOf = ({ kind, documentId: id }: JournalEntry): string => keyOf({ kind, id });

/**
 * Reads what the CMS has of these events' documents and hands it to `write`, which names those that must be tried again, and why.
 * What has come in by then, if it is much, joins the same release: pages that all of it shares are rendered once. A later event of a
 * document that is written already waits for the next.
 */
export async function writeEvents(
  first: readonly JournalEntry[],
  { journal, index, log }: Pick<PublisherParts, 'journal' | 'index' | 'log'>,
  incoming: Pick<Incoming, 'take' | 'gather'>,
  write: (publications: readonly Publication[]) => Promise<Map<string, string>>,
): Promise<WrittenEvents> {
  const written: WrittenEvents = { events: [], publications: [] };
  const documents = new Set<string>();
  for (let due = first; ;) {
    const { fresh, read } = await incoming.take(due);
    const now = Date.now();
    const failed = new Set<string>();
    const again = (entry: JournalEntry, message: string): void => {
      journal.retry(entry.id, message, now);
      failed.add(entry.id);
    };
    for (const entry of fresh) {
      const result = read.get(documentOf(entry));
      if (result?.outcome !== 'failed') continue;
      again(entry, result.message);
      const { id: event, kind, documentId: id } = entry;
      log.warn({ event, kind, id, error: result.message }, 'the CMS could not be read, will try again');
    }
    const publications = acceptedOf(read, fresh, { index, log });
    const unsure = await write(publications);
    for (const entry of due) {
      const message = unsure.get(documentOf(entry));
      if (message !== undefined && !failed.has(entry.id)) again(entry, message);
      documents.add(documentOf(entry));
    }
    written.events.push(...due.filter(({ id }) => !failed.has(id)));
    written.publications.push(...publications);
    if (documents.size < MANY || documents.size >= MOST) return written;
    due = (await incoming.gather()).filter((entry) => !documents.has(documentOf(entry)));
    if (due.length < MANY) return written;
  }
}
