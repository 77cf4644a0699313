import { listOf, type PublicArticle } from '@toasoan/contracts';
import { PAGE_SIZE } from '@toasoan/site-plan';
import { rows } from './database.js';
import { pagesInMonth } from './lists.js';

/** One line of the log: what was mended in which article, and when. */
export interface LoggedCorrection {
  at: string;
  note: string;
  slug: string;
  title: string;
  unitName: string;
}

interface LogRow {
  at: string;
  slug: string;
  title: string;
  unitName: string;
  corrections: string;
}

const SELECT = `SELECT listing.published_at AS at, item.slug, content ->> '$.title' AS title,
    content ->> '$.unit.name' AS unitName, content -> '$.corrections' AS corrections
  FROM listing JOIN item ON item.kind = 'article' AND item.id = listing.article_id
  WHERE list = ?`;

function logged({ at, slug, title, unitName, corrections }: LogRow): LoggedCorrection {
  const notes = (JSON.parse(corrections) as PublicArticle['corrections']).filter((one) => one.at === at);
  return { at, slug, title, unitName, note: notes.map(({ note }) => note).join('\n') };
}

/** The newest corrections of all articles, newest first. */
export function newestCorrections(): LoggedCorrection[] {
  const sql = `${SELECT} ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?`;
  return rows<LogRow>(sql, listOf.corrections(), PAGE_SIZE).map(logged);
}

/** One page of the corrections made in a month, newest first; pages count from the month's oldest, so a full one stays. */
export function correctionsOf(month: string, page: number): LoggedCorrection[] {
  const sql = `${SELECT} AND month = ? ORDER BY listing.published_at, listing.article_id LIMIT ? OFFSET ?`;
  const found = rows<LogRow>(sql, listOf.corrections(), month, PAGE_SIZE, (page - 1) * PAGE_SIZE);
  return found.map(logged).reverse();
}

/** How many pages a month of corrections has; 0 where nothing was corrected. */
export const correctionPages = (month: string): number => pagesInMonth(listOf.corrections(), month);
