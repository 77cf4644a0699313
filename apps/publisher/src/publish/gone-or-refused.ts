import type { Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import { GONE } from '../project/item-row.js';

type Named = Pick<Publication, 'kind' | 'id' | 'revision'>;

/** A document that is gone from the CMS altogether, as if it had been withdrawn at this revision. */
export function goneOf(index: ContentIndex, { kind, id, revision }: Named): Publication {
  const held = index.read(kind, id);
  if (held?.state === 'withdrawn') return { ...held, revision };
  const content: { slug?: string; formerSlugs?: string[] } = held && 'slug' in held.content ? held.content : {};
  return { ...GONE, kind, id, revision, slug: content.slug ?? null, formerSlugs: content.formerSlugs ?? [] };
}

/** Quarantines a document that cannot be shown as it came, unless a later revision is here by now. */
export function refuseRead(index: ContentIndex, named: Named, message: string): void {
  if (named.revision >= 0 && index.isStale(named)) return;
  index.refuse(named, index.read(named.kind, named.id), message);
}
