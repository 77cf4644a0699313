import type { Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import { keyOf, type DocumentKey, type ReadResult } from './read-documents.js';

const slugOf = (publication: Publication): string | null =>
  publication.state === 'live' && 'slug' in publication.content ? publication.content.slug : null;

/**
 * A slug may have moved from one document to another, and the events may come in any order: whoever still holds a wanted
 * slug here is read again and joins the batch. Who wants a slug that its holder keeps is refused.
 */
export async function freeSlugs(
  publications: readonly Publication[],
  index: ContentIndex,
  readAgain: (keys: readonly DocumentKey[]) => Promise<Map<string, ReadResult>>,
): Promise<Publication[]> {
  const batch = new Map(publications.map((publication) => [keyOf(publication), publication]));
  for (const publication of publications) {
    const id = index.slugHolder(publication);
    if (id === null || batch.has(keyOf({ kind: publication.kind, id }))) continue;
    const [holder] = (await readAgain([{ kind: publication.kind, id }])).values();
    if (holder?.outcome === 'read') batch.set(keyOf(holder.publication), holder.publication);
  }
  const taken = new Set<string>();
  return [...batch.values()].filter((publication) => {
    const slug = slugOf(publication);
    if (slug === null) return true;
    const holder = index.slugHolder(publication);
    const kept = holder !== null && !batch.has(keyOf({ kind: publication.kind, id: holder }));
    const free = !kept && !taken.has(`${publication.kind} ${slug}`);
    taken.add(`${publication.kind} ${slug}`);
    if (!free) {
      const message = `Địa chỉ "${slug}" đang thuộc về một tài liệu khác.`;
      index.refuse(publication, index.read(publication.kind, publication.id), message, new Date().toISOString());
    }
    return free;
  });
}
