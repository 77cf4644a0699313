import type Database from 'better-sqlite3';
import { address } from '@toasoan/site-plan';

/**
 * The same addresses, those of one month side by side: its lists, then its articles, the oldest first. They show the same
 * cards, which a thread then draws once instead of on every page. What has no month comes first.
 */
export function byMonth(paths: readonly string[], index: Database.Database): string[] {
  const articles = index
    .prepare(
      `SELECT slug, published_at AS at FROM article JOIN item USING (id) WHERE item.kind = 'article' AND slug IS NOT NULL`,
    )
    .all() as { slug: string; at: string }[];
  const instants = new Map(articles.map(({ slug, at }) => [address.article(slug), at]));
  const when = (path: string) => instants.get(path) ?? /\/(\d{4}-\d\d)\//.exec(path)?.[1] ?? '';
  return paths
    .map((path) => ({ path, at: when(path) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ path }) => path);
}
