import type { Publication } from '@toasoan/contracts';
import type { ContentIndex } from '../project/content-index.js';
import { keyOf, type DocumentKey, type ReadResult } from './read-documents.js';

const slugOf = (publication: Publication): string | null =>
  publication.state === 'live' && 'slug' in publication.content ? publication.content.slug : null;

export interface FreedSlugs {
  ready: Publication[];
  /** Who must be tried again because the holder of its slug could not be asked, and why; by `keyOf`. */
  unsure: Map<string, string>;
}

/**
 * A slug may have moved from one document to another, and the events may come in any order: whoever still holds a wanted
 * slug here is read again and joins the batch. Who wants a slug that its holder keeps is refused, until it is free.
 */
export async function freeSlugs(
  publications: readonly Publication[],
  index: ContentIndex,
  readAgain: (keys: readonly DocumentKey[]) => Promise<Map<string, ReadResult>>,
): Promise<FreedSlugs> {
  const batch = new Map(publications.map((publication) => [keyOf(publication), publication]));
  const unsure = new Map<string, string>();
  for (const publication of publications) {
    const id = index.slugHolder(publication);
    if (id === null || batch.has(keyOf({ kind: publication.kind, id }))) continue;
    const [holder] = (await readAgain([{ kind: publication.kind, id }])).values();
    if (holder?.outcome === 'read' && !index.isStale(holder.publication))
      batch.set(keyOf(holder.publication), holder.publication);
    else if (holder?.outcome === 'failed')
      unsure.set(keyOf(publication), `Chưa hỏi được CMS tài liệu đang giữ địa chỉ này: ${holder.message}`);
  }
  const kept = new Map<string, string>();
  const out = (key: string) => unsure.has(key) || kept.has(key);
  // Who stays out keeps its own slug, which keeps the next one out: until nobody more is.
  for (let before = -1; before < unsure.size + kept.size;) {
    before = unsure.size + kept.size;
    const taken = new Set<string>();
    for (const [key, publication] of batch) {
      const slug = slugOf(publication);
      if (slug === null || out(key)) continue;
      const id = index.slugHolder(publication);
      const holder = id === null ? null : keyOf({ kind: publication.kind, id });
      const waits = holder === null ? undefined : unsure.get(holder);
      if (waits !== undefined) unsure.set(key, waits);
      else if ((holder !== null && (!batch.has(holder) || out(holder))) || taken.has(`${publication.kind} ${slug}`))
        kept.set(key, slug);
      else taken.add(`${publication.kind} ${slug}`);
    }
  }
  const ready: Publication[] = [];
  for (const [key, publication] of batch) {
    const slug = kept.get(key);
    if (slug !== undefined) {
      const message = `Địa chỉ "${slug}" đang thuộc về một tài liệu khác. Hãy đổi địa chỉ của một trong hai.`;
      index.refuse(publication, index.read(publication.kind, publication.id), message, slug);
    } else if (!unsure.has(key)) ready.push(publication);
  }
  return { ready, unsure };
}
