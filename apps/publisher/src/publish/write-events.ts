import type { Publication } from '@toasoan/contracts';
import type { JournalEntry } from '../receive/journal.js';
import { acceptedOf } from './accepted.js';
import { documentOf, type Incoming, isWithdrawal, MANY } from './incoming.js';
import type { PublisherParts } from './publisher-parts.js';

/** So many documents are written for one release at most, where they come one after the other. */
const MOST = 1000;
/** So long a release waits for more: what is in it is shown to nobody until then. */
const MOST_MS = 5000;

export interface WrittenEvents {
  /** Those whose release is to come, or that were published before; the others are noted to be tried again. */
  events: JournalEntry[];
  /** How many documents were handed over, and the first of them. */
  documents: number;
  first: Publication | null;
}

/**
 * Reads what the CMS has of these events' documents and hands it to `write`, which names those that must be tried again, and why.
 * What has come in by then, if it is much, joins the same release: pages that all of it shares are rendered once. That goes on
 * for five seconds at most; a withdrawal ends it once it is written. `goesOn`: false ends it, when the publisher stops or another machine leads.
 */
export async function writeEvents(
  first: readonly JournalEntry[],
  { journal, index, log }: Pick<PublisherParts, 'journal' | 'index' | 'log'>,
  incoming: Pick<Incoming, 'take' | 'gatherMore'>,
  goesOn: () => boolean,
  write: (publications: readonly Publication[]) => Promise<Map<string, string>>,
): Promise<WrittenEvents> {
  const written: WrittenEvents = { events: [], documents: 0, first: null };
  const until = Date.now() + MOST_MS;
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
    }
    written.events.push(...due.filter(({ id }) => !failed.has(id)));
    written.first ??= publications[0] ?? null;
    written.documents += publications.length;
    const hurried = failed.size > 0 || publications.some(({ state }) => state === 'withdrawn');
    if (due.length < MANY || hurried || written.documents >= MOST) return written;
    due = Date.now() < until && goesOn() ? await incoming.gatherMore() : [];
    if (due.length < MANY && !due.some(isWithdrawal)) return written;
    due = due.slice(0, MOST - written.documents);
  }
}
