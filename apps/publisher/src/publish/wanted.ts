import type { ContentIndex } from '../project/content-index.js';
import type { JournalEntry } from '../receive/journal.js';
import { keyOf, type DocumentKey } from './read-documents.js';

/** Events about revisions that are not here: any other was published before a crash, or came twice, and only needs its receipt. */
export function freshOf(due: readonly JournalEntry[], index: Pick<ContentIndex, 'held'>): JournalEntry[] {
  return due.filter((entry) => {
    const held = index.held(entry.kind, entry.documentId);
    return held === null || Math.max(held.revision, held.refusedRevision ?? -1) < entry.revision;
  });
}

/** The documents that events are about, each once, with the last revision that is named. */
export function keysOf(events: readonly JournalEntry[]): DocumentKey[] {
  const keys = new Map<string, DocumentKey>();
  for (const { kind, documentId: id, revision } of events) {
    const key = keyOf({ kind, id });
    keys.set(key, { kind, id, revision: Math.max(revision, keys.get(key)?.revision ?? revision) });
  }
  return [...keys.values()];
}
