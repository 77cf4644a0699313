import type { Genre, SearchResponse } from '@toasoan/contracts';
import { fold, slugify } from '@toasoan/vietnamese';
import { marksIn, mayBeBegun, wordsOf } from './mark-words.js';
import { typedKeys } from './typed-keys.js';

/**
 * Articles for hosting without the publisher: title, unit and day alone, in files of so many articles, filled from the
 * oldest, so that all but the newest stay as they are from one export to the next.
 */
export const SHARD_SIZE = 1000;
/** The list of files, newest first. */
export const SHARD_LIST = '/tim/muc-luc.json';
export const shardAddress = (number: number): string => `/tim/${String(number).padStart(4, '0')}.json`;

export interface ShardList {
  shards: { address: string; articles: number; from: string; until: string }[];
}

/** Day `YYYY-MM-DD` in Vietnam; numbers stand for places in the shard's tables, -1 for none; slug only if not the title's. */
export type ShardRow = [
  title: string,
  day: string,
  unit: number,
  superior: number,
  category: number,
  genre: Genre,
  slug?: string,
];

export interface Shard {
  /** Slug (null: has no page any more) and name as of publication. */
  units: [slug: string | null, name: string][];
  /** Slugs. */
  categories: string[];
  /** Newest first. */
  rows: ShardRow[];
}

export interface ShardQuestion {
  q: string;
  unit: string | null;
  category: string | null;
  /** Days, both included. */
  from: string | null;
  until: string | null;
}

interface ShardHit {
  item: SearchResponse['items'][number];
  /** How many words of the question stand in the title. */
  inTitle: number;
}

/** The articles of a shard that have every word of the question in title or unit's name, the last perhaps begun only. */
export function searchShard({ units, categories, rows }: Shard, question: ShardQuestion): ShardHit[] {
  const words = wordsOf(question.q).map((word) => [word, ...typedKeys(word)]);
  if (words.length === 0 && question.unit === null && question.category === null) return [];
  const names = units.map(([, name]) => ` ${wordsOf(name).join(' ')}`);
  return rows.flatMap((row) => {
    const [title, day, unit, superior, category, genre, slug = slugify(title)] = row;
    if ((question.from !== null && day < question.from) || (question.until !== null && day > question.until)) return [];
    if (question.unit !== null && ![unit, superior].some((at) => units[at]?.[0] === question.unit)) return [];
    if (question.category !== null && categories[category] !== question.category) return [];
    const inTitle = ` ${wordsOf(title).join(' ')}`;
    const text = `${inTitle}${names[unit] ?? ''}${names[superior] ?? ''} `;
    if (!words.every((forms, at) => forms.some((form) => has(text, form, at === words.length - 1)))) return [];
    const found = words.map((forms) => forms.find((form) => has(text, form, true)) ?? fold(forms[0] ?? ''));
    const item = {
      title,
      titleMarks: marksIn(title, found),
      text: '',
      textMarks: [],
      href: `/tin/${slug}/`,
      publishedAt: new Date(`${day}T00:00:00+07:00`).toISOString(),
      genre,
      unitName: units[unit]?.[1] ?? '',
      picture: null,
    };
    return [{ item, inTitle: words.filter((forms) => forms.some((form) => has(`${inTitle} `, form, false))).length }];
  });
}

/** Texts begin each word with a space, and end with one. */
function has(text: string, word: string, begun: boolean): boolean {
  return text.includes(begun && mayBeBegun(word) ? ` ${word}` : ` ${word} `);
}
