import type { Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';

type Named = Pick<Publication, 'kind' | 'id' | 'revision'>;

/** A document that is gone from the CMS altogether, as if it had been withdrawn at this revision. */
export function goneOf(index: ContentIndex, { kind, id, revision }: Named): Publication {
  const held = index.read(kind, id);
  const slug =
    held === null ? null : held.state === 'withdrawn' ? held.slug : 'slug' in held.content ? held.content.slug : null;
  return { kind, id, revision, state: 'withdrawn', slug, note: null };
}

/** Quarantines a document that cannot be shown as it came, unless a later revision is here by now. */
export function refuseRead(index: ContentIndex, named: Named, message: string): void {
  if (named.revision >= 0 && index.isStale(named)) return;
  index.refuse(named, index.read(named.kind, named.id), message);
}
