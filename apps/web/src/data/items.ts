import type { ContentOf } from '@toasoan/contracts';
import { remember, row, rows } from './database.js';

/** Kinds with a slug, and so with pages of their own. */
export type PagedKind = 'article' | 'unit' | 'category' | 'document' | 'table' | 'page';

export type Item<K extends keyof ContentOf> = ContentOf[K] & { id: string; revision: number };

interface ItemRow {
  id: string;
  revision: number;
  content: string;
}

function parse<K extends keyof ContentOf>(found: ItemRow): Item<K> {
  // The publisher checked the content against contracts' schema before it wrote the row.
  return { ...(JSON.parse(found.content) as ContentOf[K]), id: found.id, revision: found.revision };
}

/** A live document by its slug; undefined where there is none. */
export function itemBySlug<K extends PagedKind>(kind: K, slug: string | undefined): Item<K> | undefined {
  const found = row<ItemRow>(
    `SELECT id, revision, content FROM item WHERE kind = ? AND slug = ? AND state = 'live'`,
    kind,
    slug ?? '',
  );
  return found && parse<K>(found);
}

export function itemById<K extends keyof ContentOf>(kind: K, id: string | null): Item<K> | undefined {
  if (id === null) return undefined;
  return remember(kind, `id:${id}`, () => {
    const found = row<ItemRow>(
      `SELECT id, revision, content FROM item WHERE kind = ? AND id = ? AND state = 'live'`,
      kind,
      id,
    );
    return found && parse<K>(found);
  });
}

/** Every live document of a kind, by id. Not for articles: they are read one at a time. */
export function allItems<K extends Exclude<keyof ContentOf, 'article'>>(kind: K): Item<K>[] {
  return remember(kind, 'all', () =>
    rows<ItemRow>(`SELECT id, revision, content FROM item WHERE kind = ? AND state = 'live' ORDER BY id`, kind).map(
      (found) => parse<K>(found),
    ),
  );
}

/** What may be said of a withdrawn article. Nothing of its words is in the index any more. */
export interface WithdrawnArticle {
  revision: number;
  note: string | null;
  at: string | null;
  redirectTo: string | null;
}

/** The withdrawn article that had this slug last; undefined where there is none. */
export function withdrawnBySlug(slug: string | undefined): WithdrawnArticle | undefined {
  return row<WithdrawnArticle>(
    `SELECT revision, note, withdrawn_at AS at, redirect_to AS redirectTo FROM item INDEXED BY item_withdrawn
     WHERE kind = 'article' AND state = 'withdrawn' AND slug = ? ORDER BY withdrawn_at DESC, id LIMIT 1`,
    slug ?? '',
  );
}

/** Slugs of withdrawn articles that no live one has, by slug. */
export function withdrawnSlugs(): string[] {
  return rows<{ slug: string }>(
    `SELECT DISTINCT slug FROM item INDEXED BY item_withdrawn
     WHERE kind = 'article' AND state = 'withdrawn' AND slug IS NOT NULL AND NOT EXISTS
       (SELECT 1 FROM item live WHERE live.kind = 'article' AND live.slug = item.slug AND live.state = 'live')
     ORDER BY slug`,
  ).map(({ slug }) => slug);
}

/** Slugs alone, by slug: for routes. */
export function slugsOf(kind: PagedKind): string[] {
  return rows<{ slug: string }>(
    `SELECT slug FROM item WHERE kind = ? AND state = 'live' AND slug IS NOT NULL ORDER BY slug`,
    kind,
  ).map(({ slug }) => slug);
}
