import type Database from 'better-sqlite3';
import type { ArticleCard, PublicArticle } from '@toasoan/contracts';
import {
  ARTICLES_IN_FILE,
  articlesAddress,
  filterWord,
  SEARCH_LIST,
  wordsAddress,
  wordsOf,
  type ArticlesFile,
  type SearchList,
} from '@toasoan/search-page';
import { address } from '@toasoan/site-plan';
import { dayOf, slugify } from '@toasoan/vietnamese';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { textOf } from '../project/text-of.js';
import { WordBook } from './word-book.js';

interface Row {
  card: string;
  superior: string | null;
  body: string;
}

/**
 * The search of a site that is hosted without the publisher: files that the page's script reads instead of asking. Written
 * with an export alone, never with a publication (ADR 0084). `hasPage`: only articles whose page is there are named.
 * Returns how many.
 */
export async function writeSearchFiles(
  db: Database.Database,
  folder: string,
  hasPage: (path: string) => boolean = () => true,
): Promise<number> {
  const articles = db.prepare(
    `SELECT card, content ->> '$.superior' AS superior, content ->> '$.body' AS body
     FROM article JOIN item ON item.kind = 'article' AND item.id = article.id ORDER BY article.published_at, article.id`,
  );
  const slugOf = db.prepare(`SELECT slug FROM item WHERE kind = ? AND id = ? AND state = 'live'`).pluck();
  const filter = (kind: 'unit' | 'category', id: string | null | undefined): string[] => {
    const slug = id ? (slugOf.get(kind, id) as string | null | undefined) : null;
    return slug ? [filterWord(kind, slug)] : [];
  };
  const book = new WordBook();
  const days = new Map<string, number>();
  let [count, file]: [number, ArticlesFile] = [0, { units: [], rows: [] }];
  for (const { card: json, superior: above, body } of articles.iterate() as IterableIterator<Row>) {
    const card = JSON.parse(json) as ArticleCard;
    if (!hasPage(address.article(card.slug))) continue;
    const superior = above === null ? null : (JSON.parse(above) as PublicArticle['superior']);
    const filters = [
      ...filter('unit', card.unit.id),
      ...filter('unit', superior?.id),
      ...filter('category', card.categoryId),
    ];
    const elsewhere = wordsOf(`${card.lead} ${card.unit.name} ${superior?.name ?? ''} ${textOf(body)}`);
    book.note(count, new Set(wordsOf(card.title)), new Set([...elsewhere, ...filters]));
    const day = dayOf(card.publishedAt);
    days.set(day, (days.get(day) ?? 0) + 1);
    file.rows.push(rowOf(card, day, file.units));
    count += 1;
    if (file.rows.length < ARTICLES_IN_FILE) continue;
    await put(folder, articlesAddress(count / ARTICLES_IN_FILE), file);
    file = { units: [], rows: [] };
  }
  if (file.rows.length > 0) await put(folder, articlesAddress(Math.ceil(count / ARTICLES_IN_FILE)), file);
  const list: SearchList = { days: [...days], words: [] };
  for (const { first, content } of book.files()) await put(folder, wordsAddress(list.words.push(first)), content);
  await put(folder, SEARCH_LIST, list);
  return count;
}

function rowOf(card: ArticleCard, day: string, units: string[]): ArticlesFile['rows'][number] {
  const { title, lead, unit, genre, slug } = card;
  const known = units.indexOf(unit.name);
  const place = known === -1 ? units.push(unit.name) - 1 : known;
  return slug === slugify(title) ? [title, lead, day, place, genre] : [title, lead, day, place, genre, slug];
}

async function put(folder: string, path: string, content: object): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, JSON.stringify(content));
}
