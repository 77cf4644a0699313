import type { SearchResponse } from '@toasoan/contracts';
import { slugify } from '@toasoan/vietnamese';
import { excerptOf, marksIn, wordsOf } from './mark-words.js';
import { openWords } from './open-words.js';
import {
  ARTICLES_IN_FILE,
  articlesAddress,
  filterWord,
  SEARCH_LIST,
  type ArticlesFile,
  type SearchList,
} from './search-files.js';

/** A JSON file of the site by its address; null where there is none. */
export type ReadFile = <Content>(address: string) => Promise<Content | null>;

export interface FilesQuestion {
  q: string;
  /** From 1. */
  page: number;
  unit: string | null;
  category: string | null;
  /** Days, both included. */
  from: string | null;
  until: string | null;
  order: 'newest' | 'best';
}

const PAGE = 10;
const MOST_WORDS = 12;

/**
 * The answer from the files of an export, as the publisher would give it: every word of the question, the last perhaps begun
 * only, newest first or those first that have most of the words in their title. Null where the site has no such files.
 * It reads a file or two per word, and those of the articles that it shows. Throws where a file is missing.
 */
export async function answerFromFiles(question: FilesQuestion, read: ReadFile): Promise<SearchResponse | null> {
  const list = await read<SearchList>(SEARCH_LIST);
  if (list === null) return null;
  const typed = wordsOf(question.q).slice(0, MOST_WORDS);
  const filters = (['unit', 'category'] as const).flatMap((kind) => {
    const slug = question[kind];
    return slug === null ? [] : [filterWord(kind, slug)];
  });
  const words = openWords(list, read);
  const found = await Promise.all([
    ...typed.map((word, at) => words.meant(word, at === typed.length - 1)),
    ...filters.map((word) => words.exact(word)),
  ]);
  const hits = found.length === 0 ? [] : inAll(found, range(list, question));
  // Equals stay in the order of their days.
  if (question.order === 'best') hits.sort((a, b) => b.inTitle - a.inTitle);
  const shown = hits.slice((question.page - 1) * PAGE, question.page * PAGE);
  const meant = found.slice(0, typed.length).map(({ word }) => word);
  return {
    query: question.q,
    page: question.page,
    more: hits.length > question.page * PAGE,
    total: hits.length,
    atLeast: false,
    items: await itemsOf(shown, meant, read),
    places: [],
  };
}

/** Articles from `begin` to before `end` lie in the days that were asked for. */
function range({ days }: SearchList, { from, until }: FilesQuestion): { begin: number; end: number } {
  let [begin, end] = [0, 0];
  for (const [day, articles] of days) {
    if (from !== null && day < from) begin += articles;
    if (until === null || day <= until) end += articles;
  }
  return { begin, end };
}

interface Hit {
  article: number;
  /** How many words of the question stand in the title. */
  inTitle: number;
}

/** The articles that every list has, newest first. */
function inAll(
  found: readonly { articles: Map<number, boolean> }[],
  { begin, end }: { begin: number; end: number },
): Hit[] {
  const [fewest, ...others] = found.map(({ articles }) => articles).sort((a, b) => a.size - b.size);
  const hits: Hit[] = [];
  for (const [article, first] of fewest ?? []) {
    if (article < begin || article >= end || !others.every((one) => one.has(article))) continue;
    hits.push({ article, inTitle: [first, ...others.map((one) => one.get(article) === true)].filter(Boolean).length });
  }
  return hits.sort((a, b) => b.article - a.article);
}

async function itemsOf(
  hits: readonly Hit[],
  words: readonly string[],
  read: ReadFile,
): Promise<SearchResponse['items']> {
  const number = (article: number): number => Math.floor(article / ARTICLES_IN_FILE) + 1;
  const numbers = [...new Set(hits.map(({ article }) => number(article)))];
  const files = new Map(
    await Promise.all(numbers.map(async (one) => [one, await read<ArticlesFile>(articlesAddress(one))] as const)),
  );
  return hits.map(({ article }) => {
    const file = files.get(number(article));
    const row = file?.rows[article % ARTICLES_IN_FILE];
    if (!row) throw new Error(`${articlesAddress(number(article))} is missing`);
    const [title, lead, day, unit, genre, slug = slugify(title)] = row;
    const excerpt = excerptOf(lead, words);
    return {
      title,
      titleMarks: marksIn(title, words),
      text: excerpt.text,
      textMarks: excerpt.marks,
      href: `/tin/${slug}/`,
      publishedAt: new Date(`${day}T00:00:00+07:00`).toISOString(),
      genre,
      unitName: file?.units[unit] ?? '',
      picture: null,
    };
  });
}
