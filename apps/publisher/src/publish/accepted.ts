import type { Logger } from 'pino';
import type { Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import type { JournalEntry } from '../receive/journal.js';
import { goneOf, refuseRead } from './gone-or-refused.js';
import { keyOf, type ReadResult } from './read-documents.js';

/** What of the CMS's answers to events is to be carried out. What cannot be shown is quarantined here. */
export function acceptedOf(
  read: ReadonlyMap<string, ReadResult>,
  events: readonly JournalEntry[],
  { index, log }: { index: ContentIndex; log: Logger },
): Publication[] {
  const accepted: Publication[] = [];
  const eventOf = new Map(
    events.toReversed().map((event) => [keyOf({ kind: event.kind, id: event.documentId }), event]),
  );
  for (const [key, result] of read) {
    const event = eventOf.get(key);
    if (event === undefined) continue;
    const { kind, documentId: id } = event;
    const held = index.held(kind, id);
    if (result.outcome === 'unknown') {
      // Gone only if the event says so as well: two witnesses. Else reconciliation decides, by the whole manifest.
      if (held !== null && event.withdrawn)
        accepted.push(goneOf(index, { kind, id, revision: Math.max(event.revision, held.revision) }));
      else log.warn({ kind, id }, 'the CMS knows no such document; left as it is');
    } else if (result.outcome === 'refused') {
      refuseRead(index, result.named, result.message);
    } else if (result.outcome === 'read') {
      if (held !== null && result.publication.revision < held.revision) {
        log.warn(
          { kind, id, held: held.revision, cms: result.publication.revision },
          'an older revision than the one held: ignored',
        );
      } else accepted.push(result.publication);
    }
  }
  return accepted;
}
