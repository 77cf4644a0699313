import type { ArticleCard } from '@toasoan/contracts';
import { PAGE_SIZE, RELATED_SIZE } from '@toasoan/site-plan';
import { row, rows } from './database.js';

/** So many are remembered twice over: more than a month's, whose lists and articles are rendered one after the other. */
const MOST = 1000;
let newer = new Map<string, ArticleCard>();
let older = new Map<string, ArticleCard>();

/** The same object for the same words, so that what was drawn of it can be kept. */
function cardOf(text: string): ArticleCard {
  const known = newer.get(text);
  if (known) return known;
  const card = older.get(text) ?? (JSON.parse(text) as ArticleCard);
  if (newer.size >= MOST) [older, newer] = [newer, new Map<string, ArticleCard>()];
  newer.set(text, card);
  return card;
}

const cards = (found: { card: string }[]): ArticleCard[] => found.map(({ card }) => cardOf(card));

/** The newest articles of a list, newest first. */
export function newest(list: string, limit: number): ArticleCard[] {
  return cards(
    rows(
      `SELECT card FROM listing JOIN article ON article.id = listing.article_id
       WHERE list = ? ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?`,
      list,
      limit,
    ),
  );
}

/** The newest articles that stand in any of the lists, each once, newest first. Reads a few places per list, not the lists. */
export function newestOfLists(lists: readonly string[], limit: number): ArticleCard[] {
  const places = new Map<string, string>();
  for (const list of lists) {
    const found = rows<{ id: string; at: string }>(
      `SELECT article_id AS id, published_at AS at FROM listing
       WHERE list = ? ORDER BY published_at DESC, article_id DESC LIMIT ?`,
      list,
      limit,
    );
    for (const { id, at } of found) places.set(id, at);
  }
  const ids = [...places]
    .sort(([a, one], [b, other]) => (one < other || (one === other && a < b) ? 1 : -1))
    .slice(0, limit)
    .map(([id]) => id);
  return cards(ids.flatMap((id) => row<{ card: string }>('SELECT card FROM article WHERE id = ?', id) ?? []));
}

/** One page of a month, oldest first. Pages count from 1 and from the oldest article, so a full page never shifts. */
export function monthPage(list: string, month: string, page: number): ArticleCard[] {
  return cards(
    rows(
      `SELECT card FROM listing JOIN article ON article.id = listing.article_id
       WHERE list = ? AND month = ? ORDER BY listing.published_at, listing.article_id LIMIT ? OFFSET ?`,
      list,
      month,
      PAGE_SIZE,
      (page - 1) * PAGE_SIZE,
    ),
  );
}

/** How many pages a month has in a list; 0 where the list has nothing of that month. */
export function pagesInMonth(list: string, month: string): number {
  const found = row<{ articles: number }>(
    'SELECT count(*) AS articles FROM listing WHERE list = ? AND month = ?',
    list,
    month,
  );
  return Math.ceil((found?.articles ?? 0) / PAGE_SIZE);
}

/** Months in which the list has articles, newest first. Steps from month to month instead of reading every row. */
export function monthsOf(list: string): string[] {
  return rows<{ month: string }>(
    `WITH RECURSIVE step(month) AS (
       SELECT max(month) FROM listing WHERE list = :list
       UNION ALL
       SELECT (SELECT max(month) FROM listing WHERE list = :list AND month < step.month) FROM step
       WHERE step.month IS NOT NULL
     ) SELECT month FROM step WHERE month IS NOT NULL`,
    { list },
  ).map(({ month }) => month);
}

/** The articles just before one in a list, nearest first: what is older never changes when something new comes. */
export function olderThan(list: string, article: { publishedAt: string; id: string }): ArticleCard[] {
  return cards(
    rows(
      `SELECT card FROM listing JOIN article ON article.id = listing.article_id
       WHERE list = ? AND (listing.published_at, listing.article_id) < (?, ?)
       ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?`,
      list,
      article.publishedAt,
      article.id,
      RELATED_SIZE,
    ),
  );
}
