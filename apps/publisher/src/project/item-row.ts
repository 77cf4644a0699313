import type { ContentOf, Publication, PublicKind, WithdrawnPublication } from '@toasoan/contracts';

/** A row of `item` as it is read and written. */
export interface ItemRow {
  revision: number;
  state: 'live' | 'withdrawn' | 'quarantined';
  slug: string | null;
  note: string | null;
  at: string | null;
  redirectTo: string | null;
  /** A JSON list; null unless withdrawn. */
  formerSlugs: string | null;
  content: string | null;
}

/** Every column empty. */
export const NOTHING = {
  slug: null,
  note: null,
  at: null,
  redirectTo: null,
  formerSlugs: null,
  content: null,
} as const;

/** A withdrawal that leaves no page and no word behind. */
export const GONE = {
  state: 'withdrawn',
  slug: null,
  note: null,
  redirectTo: null,
  at: null,
  formerSlugs: [],
} satisfies Partial<WithdrawnPublication>;

export function rowOf(publication: Publication): ItemRow & Pick<Publication, 'kind' | 'id'> {
  const { kind, id, revision, state } = publication;
  if (state === 'live') {
    const { content } = publication;
    const slug = 'slug' in content ? content.slug : null;
    return { ...NOTHING, kind, id, revision, state, slug, content: JSON.stringify(content) };
  }
  const { slug, note, at, redirectTo, formerSlugs } = publication;
  return {
    ...NOTHING,
    kind,
    id,
    revision,
    state,
    slug,
    note,
    at,
    redirectTo,
    formerSlugs: JSON.stringify(formerSlugs),
  };
}

/** What a document of that kind shows; null where it is none, or not live. */
export function contentOf<K extends PublicKind>(kind: K, publication: Publication | null): ContentOf[K] | null {
  return publication?.state === 'live' && publication.kind === kind ? (publication.content as ContentOf[K]) : null;
}
