import type Database from 'better-sqlite3';
import type { ArticleCard, SearchResponse } from '@toasoan/contracts';
import { excerptOf, marksIn, mayBeBegun, typedKeys, wordsOf } from '@toasoan/search-page';
import { address } from '@toasoan/site-plan';
import { placeFinder } from './find-places.js';
import { textOf } from '../project/text-of.js';
import { filterWord, rowidFrom } from '../project/search-rows.js';

export interface SearchQuestion {
  q: string;
  page: number;
  unit: string | null;
  category: string | null;
  /** Milliseconds since 1970; `until` exclusive. */
  from: number | null;
  until: number | null;
  order: 'newest' | 'best';
}

const ITEMS = 10;
const MOST_COUNTED = 1000;
/** Best matches are looked for among the newest matches: ranking a whole archive by bm25 takes 170 ms at 50,000. */
const RANKED = 1000;
const MOST_WORDS = 12;
/** A word begun stands for so many words at most, in the order of the alphabet. */
const MOST_BEGUN = 64;
const FAR_FUTURE = 8_000_000_000_000;

export type Search = (question: SearchQuestion) => SearchResponse;

/** Search over the folded full-text rows. Row numbers rise with publication, so newest first is the index's own order. */
export function openSearch(db: Database.Database): Search {
  const begun = db
    .prepare(
      `SELECT word FROM search_word WHERE word > :word AND word < :word || char(1114111) ORDER BY word LIMIT :most`,
    )
    .pluck();
  const known = db.prepare('SELECT 1 FROM search_word WHERE word = ?').pluck();
  const idOf = db.prepare(`SELECT id FROM item WHERE kind = ? AND slug = ? AND state = 'live'`).pluck();
  const range = 'search MATCH :match AND rowid >= :from AND rowid < :until';
  const newest = db
    .prepare(`SELECT rowid FROM search WHERE ${range} ORDER BY rowid DESC LIMIT :limit OFFSET :offset`)
    .pluck();
  const best = db
    .prepare(
      `SELECT rowid FROM search WHERE ${range.replace(':from', `coalesce((SELECT min(rowid) FROM (SELECT rowid FROM search WHERE ${range} ORDER BY rowid DESC LIMIT ${String(RANKED)})), 0)`)}
     ORDER BY bm25(search, 8.0, 3.0, 1.0, 2.0), rowid DESC LIMIT :limit OFFSET :offset`,
    )
    .pluck();
  const count = db
    .prepare(`SELECT count(*) FROM (SELECT 1 FROM search WHERE ${range} LIMIT ${String(MOST_COUNTED + 1)})`)
    .pluck();
  const found = db.prepare(
    `SELECT card, content ->> '$.body' AS body FROM article_rowid JOIN article USING (id) JOIN item ON item.kind = 'article' AND item.id = article.id
     WHERE article_rowid.rowid = ?`,
  );

  const findPlaces = placeFinder(db);

  return (question) => {
    const typed = wordsOf(question.q).slice(0, MOST_WORDS);
    const words = meantWords(typed);
    const { unit, category, from, until, page } = question;
    // Filters are about articles: who sets one looks for these alone.
    const places = page === 1 && [unit, category, from, until].every((one) => one === null) ? findPlaces(typed) : [];
    const nothing = { query: question.q, page, more: false, total: 0, atLeast: false, items: [], places };
    const match = matchOf(question, words);
    if (match === null) return nothing;
    const bounds = {
      match,
      from: question.from === null ? 0 : rowidFrom(question.from),
      until: rowidFrom(question.until ?? FAR_FUTURE),
    };
    const offset = (question.page - 1) * ITEMS;
    const rowids = (question.order === 'best' ? best : newest).all({ ...bounds, limit: ITEMS + 1, offset }) as number[];
    const counted = count.get(bounds) as number;
    return {
      query: question.q,
      page: question.page,
      more: rowids.length > ITEMS,
      total: Math.min(counted, MOST_COUNTED),
      atLeast: counted > MOST_COUNTED,
      places,
      items: rowids.slice(0, ITEMS).map((rowid) => itemOf(found.get(rowid) as { card: string; body: string }, words)),
    };
  };

  /** A word that no article has may be the keys of one, typed with the Vietnamese keyboard off. */
  function meantWords(words: readonly string[]): string[] {
    return words.map((word, at) => {
      const stands = (one: string): boolean =>
        known.get(one) !== undefined ||
        (at === words.length - 1 && mayBeBegun(one) && begun.get({ word: one, most: 1 }) !== undefined);
      return stands(word) ? word : (typedKeys(word).find(stands) ?? word);
    });
  }

  /** Every word must be there; the last may be begun only. Words are quoted, so nothing in them is FTS syntax. */
  function matchOf({ unit, category }: SearchQuestion, words: readonly string[]): string | null {
    const terms = words.map((word, at) => (at === words.length - 1 ? lastTerm(word) : `"${word}"`));
    for (const [kind, slug] of [
      ['unit', unit],
      ['category', category],
    ] as const) {
      if (slug === null) continue;
      const id = idOf.get(kind, slug) as string | undefined;
      if (id === undefined) return null;
      terms.push(`"${filterWord(kind, id)}"`);
    }
    return terms.length === 0 ? null : terms.join(' AND ');
  }

  function lastTerm(word: string): string {
    if (!mayBeBegun(word)) return `"${word}"`;
    const longer = begun.all({ word, most: MOST_BEGUN }) as string[];
    return `(${[word, ...longer].map((one) => `"${one}"`).join(' OR ')})`;
  }
}

function itemOf(
  { card: json, body }: { card: string; body: string },
  words: readonly string[],
): SearchResponse['items'][number] {
  const card = JSON.parse(json) as ArticleCard;
  const excerpt = excerptOf(`${card.lead} ${textOf(body)}`, words);
  return {
    title: card.title,
    titleMarks: marksIn(card.title, words),
    text: excerpt.text,
    textMarks: excerpt.marks,
    href: address.article(card.slug),
    publishedAt: card.publishedAt,
    genre: card.genre,
    unitName: card.unit.name,
    picture: smallPicture(card.picture),
  };
}

/** One address has to do for every browser. */
function smallPicture(picture: ArticleCard['picture']): string | null {
  const plain = picture?.variants.find(({ mime }) => mime === 'image/jpeg') ?? picture?.variants[0];
  return plain?.path ?? null;
}
