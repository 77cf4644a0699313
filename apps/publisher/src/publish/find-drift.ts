import type { PublicKind } from '@toasoan/contracts';
import type { ContentIndex, Held } from '../project/content-index.js';
import type { CmsAnswer, CmsReader } from '../project/read-cms.js';
import type { DocumentKey } from './read-documents.js';

/** Units and categories first: articles are placed by them. */
export const ORDER: readonly PublicKind[] = [
  'settings',
  'unit',
  'category',
  'page',
  'document',
  'table',
  'redirect',
  'article',
];

export interface Drift {
  /** The CMS has a later revision, or a document unknown here. */
  outdated: DocumentKey[];
  /**
   * Live here, unknown to the CMS; at the revision that is held. Whatever the newsroom takes away says so, in an event and in
   * the manifest: what is merely absent may be missing from a restored database, and goes with a person's word alone (ADR 0114).
   */
  vanished: Required<DocumentKey>[];
  /** The CMS has an earlier revision than is held here: it was restored from a backup, say. Reported, never followed. */
  behind: DocumentKey[];
  /** Documents live here. */
  held: number;
}

/**
 * Compares what is held with the CMS's manifest. What is held is read before the manifest is asked for: what an event
 * publishes in between is not in the manifest, and has not vanished for that.
 */
export async function findDrift(index: ContentIndex, cms: CmsReader): Promise<CmsAnswer<Drift>> {
  const drift: Drift = { outdated: [], vanished: [], behind: [], held: 0 };
  for (const kind of ORDER) {
    const before = heldOf(index, kind);
    const listed = new Set<string>();
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page: Awaited<ReturnType<CmsReader['manifest']>> = await cms.manifest(kind, after);
      if (!page.ok) return page;
      for (const { id, revision, state } of page.value.items) {
        listed.add(id);
        const held = index.held(kind, id);
        if (isOutdated(held, revision, state)) drift.outdated.push({ kind, id, revision });
        else if (revision < (before.get(id)?.revision ?? -1)) drift.behind.push({ kind, id });
      }
      after = page.value.next;
    }
    for (const [id, { revision, live }] of before) {
      if (!live) continue;
      drift.held += 1;
      if (!listed.has(id)) drift.vanished.push({ kind, id, revision });
    }
  }
  return { ok: true, value: drift };
}

function heldOf(index: ContentIndex, kind: PublicKind): Map<string, { revision: number; live: boolean }> {
  const rows = index.db.prepare('SELECT id, revision, state FROM item WHERE kind = ?').raw().all(kind);
  return new Map(
    (rows as [string, number, string][]).map(([id, revision, state]) => [id, { revision, live: state === 'live' }]),
  );
}

/** The CMS has a later revision than any tried here, or says otherwise about the same one. */
function isOutdated(held: Held | null, revision: number, state: 'live' | 'withdrawn'): boolean {
  if (held === null) return true;
  const tried = Math.max(held.revision, held.refusedRevision ?? -1);
  if (revision !== tried) return revision > tried;
  if (state === 'withdrawn') return held.state === 'live';
  return held.state === 'withdrawn' && held.refusedRevision === null;
}
