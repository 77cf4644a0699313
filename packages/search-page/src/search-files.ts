import type { Genre } from '@toasoan/contracts';

/**
 * The files by which a site is searched where there is no publisher to ask (ADR 0084). Articles have numbers from 0, oldest
 * first. `/tim/muc-luc.json` lists them, `/tim/tu/NNNN.json` says which words stand in which, `/tim/bai/NNNN.json` shows them.
 */
export const SEARCH_LIST = '/tim/muc-luc.json';
export const wordsAddress = (number: number): string => `/tim/tu/${padded(number)}.json`;
export const articlesAddress = (number: number): string => `/tim/bai/${padded(number)}.json`;
const padded = (number: number): string => String(number).padStart(4, '0');

/** Articles in one file, filled from the oldest: all but the last file stay as they are from one export to the next. */
export const ARTICLES_IN_FILE = 100;
/** A file of words is closed when it is so long (characters); a word that is longer by itself has its own. */
export const WORDS_FILE_LENGTH = 32_000;

export interface SearchList {
  /** Days (`YYYY-MM-DD` in Vietnam) with the number of their articles, oldest first. */
  days: [day: string, articles: number][];
  /** The first word of each file of words: they stand in the order of their code units. */
  words: string[];
}

/** Folded words with the articles that have them (`decodePostings`). */
export type WordsFile = Record<string, string>;

/** `unit` stands for a place in the file's names; slug only if it is not the title's. */
export type ArticleRow = [title: string, lead: string, day: string, unit: number, genre: Genre, slug?: string];

export interface ArticlesFile {
  /** Names of units as of publication. */
  units: string[];
  /** Oldest first. */
  rows: ArticleRow[];
}

/** The word that stands for a filter: no reader can ask for it, since no word of a question has its first sign. */
export const filterWord = (kind: 'unit' | 'category', slug: string): string => `${kind === 'unit' ? '@' : '#'}${slug}`;
