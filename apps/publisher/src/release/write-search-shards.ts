import type Database from 'better-sqlite3';
import type { ArticleCard, PublicArticle } from '@toasoan/contracts';
import { SHARD_LIST, SHARD_SIZE, shardAddress, type Shard, type ShardList } from '@toasoan/search-page';
import { address } from '@toasoan/site-plan';
import { dayOf, slugify } from '@toasoan/vietnamese';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface ArticleRow {
  card: string;
  superior: string | null;
}

/**
 * The search of a site that is hosted without the publisher: files that the page's script reads instead of asking. Written
 * with an export alone, never with a publication (ADR 0061). `hasPage`: only articles whose page is there are named.
 * Returns how many.
 */
export async function writeSearchShards(
  db: Database.Database,
  folder: string,
  hasPage: (path: string) => boolean = () => true,
): Promise<number> {
  const some = db.prepare(
    `SELECT card, content ->> '$.superior' AS superior FROM article JOIN item ON item.kind = 'article' AND item.id = article.id
     ORDER BY article.published_at, article.id LIMIT ? OFFSET ?`,
  );
  const slugOf = (kind: 'unit' | 'category') => {
    const found = db.prepare(`SELECT slug FROM item WHERE kind = ? AND id = ? AND state = 'live'`).pluck();
    return (id: string): string | null => (found.get(kind, id) as string | null | undefined) ?? null;
  };
  const list: ShardList = { shards: [] };
  let articles = 0;
  for (let number = 1; ; number++) {
    const all = some.all(SHARD_SIZE, (number - 1) * SHARD_SIZE) as ArticleRow[];
    if (all.length === 0) break;
    const rows = all.filter(({ card }) => hasPage(address.article((JSON.parse(card) as ArticleCard).slug)));
    articles += rows.length;
    if (rows.length === 0) continue;
    const shard = shardOf(rows, { unit: slugOf('unit'), category: slugOf('category') });
    const [until, from] = [shard.rows[0]?.[1] ?? '', shard.rows.at(-1)?.[1] ?? ''];
    list.shards.unshift({ address: shardAddress(number), articles: rows.length, from, until });
    await put(folder, shardAddress(number), shard);
  }
  await put(folder, SHARD_LIST, list);
  return articles;
}

async function put(folder: string, address: string, content: Shard | ShardList): Promise<void> {
  const path = join(folder, address);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(content));
}

type SlugOf = (id: string) => string | null;

function shardOf(rows: readonly ArticleRow[], slugs: { unit: SlugOf; category: SlugOf }): Shard {
  const shard: Shard = { units: [], categories: [], rows: [] };
  const unitPlaces = new Map<string, number>();
  const unitAt = ({ id, name }: PublicArticle['unit']): number => {
    const key = `${id} ${name}`;
    const place = unitPlaces.get(key) ?? shard.units.push([slugs.unit(id), name]) - 1;
    unitPlaces.set(key, place);
    return place;
  };
  const categoryAt = (id: string | null): number => {
    const slug = id === null ? null : slugs.category(id);
    if (slug === null) return -1;
    const place = shard.categories.indexOf(slug);
    return place === -1 ? shard.categories.push(slug) - 1 : place;
  };
  for (const { card: json, superior } of rows) {
    const { title, slug, publishedAt, unit, categoryId, genre } = JSON.parse(json) as ArticleCard;
    const above = superior === null ? -1 : unitAt(JSON.parse(superior) as PublicArticle['unit']);
    const row = [title, dayOf(publishedAt), unitAt(unit), above, categoryAt(categoryId), genre] as const;
    shard.rows.push(slug === slugify(title) ? [...row] : [...row, slug]);
  }
  shard.rows.reverse();
  return shard;
}
