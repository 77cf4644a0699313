import type Database from 'better-sqlite3';
import { listOf } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';

/**
 * The same addresses, those of one month side by side: its lists, then its articles, the oldest first. They show the same
 * cards, which a thread then draws once instead of on every page. What has no month comes first.
 */
export function byMonth(paths: readonly string[], index: Database.Database): string[] {
  // Two indexes that hold all of it: no article is read.
  const places = index.prepare('SELECT article_id, published_at FROM listing WHERE list = ?').raw();
  const instants = new Map(places.all(listOf.all()) as [id: string, at: string][]);
  const articles = index
    .prepare(`SELECT slug, id FROM item WHERE kind = 'article' AND state = 'live' AND slug IS NOT NULL`)
    .raw()
    .all() as [slug: string, id: string][];
  const published = new Map(articles.map(([slug, id]) => [address.article(slug), instants.get(id) ?? '']));
  const when = (path: string) => published.get(path) ?? /\/(\d{4}-\d\d)\//.exec(path)?.[1] ?? '';
  return paths
    .map((path) => ({ path, at: when(path) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ path }) => path);
}
