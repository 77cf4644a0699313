import { publicKindSchema, type Publication, type PublicKind } from '@toasoan/contracts';
import type { PublicationSource } from './archive/synthetic-archive.js';

/** The documents: a source that may compute its answers, and what a test put over it. */
export function fakeCmsDocuments(documents: Iterable<Publication> | PublicationSource) {
  const source = 'ids' in documents ? documents : undefined;
  const over = new Map<string, Publication | null>();
  const added = new Map<PublicKind, string[]>();
  const key = (kind: PublicKind, id: string): string => `${kind} ${id}`;
  const idsOf = (kind: PublicKind): readonly string[] => {
    const extra = added.get(kind);
    return extra ? [...new Set([...(source?.ids(kind) ?? []), ...extra])].sort() : (source?.ids(kind) ?? []);
  };
  const store = {
    get(kind: PublicKind, id: string): Publication | undefined {
      const own = over.get(key(kind, id));
      return own === undefined ? source?.get(kind, id) : (own ?? undefined);
    },
    put(publication: Publication): void {
      const { kind, id } = publication;
      over.set(key(kind, id), publication);
      if (!source?.get(kind, id)) added.set(kind, [...(added.get(kind) ?? []), id]);
    },
    remove(kind: PublicKind, id: string): void {
      over.set(key(kind, id), null);
    },
    page(url: URL, most: number): { kind: PublicKind; page: readonly string[]; next: string | null } {
      const kind = publicKindSchema.parse(url.searchParams.get('kind'));
      const after = url.searchParams.get('after') ?? '';
      const limit = Math.min(Number(url.searchParams.get('limit') ?? most), most);
      const ids = idsOf(kind);
      const first = after === '' ? 0 : ids.findIndex((id) => id > after);
      const page = first < 0 ? [] : ids.slice(first, first + limit);
      return { kind, page, next: first >= 0 && first + limit < ids.length ? (page.at(-1) ?? null) : null };
    },
  };
  if (!('ids' in documents)) for (const publication of documents) store.put(publication);
  return store;
}
