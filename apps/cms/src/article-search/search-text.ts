import { foldWords, searchLine } from '@toasoan/vietnamese';

/** What an article is looked for by in the newsroom; the lead and the body are the site's search to find. */
export const SEARCHED_FIELDS = ['title', 'byline', 'writerName', 'source'] as const;
export type SearchedFields = Partial<Record<(typeof SEARCHED_FIELDS)[number], string | null>>;

/** The words of an article as they are looked for: folded, without punctuation, the title first. */
export function searchText(article: SearchedFields): string {
  return searchLine(SEARCHED_FIELDS.map((name) => article[name]));
}

/** More words than anybody types; each costs the database a comparison per article. */
const MAX_WORDS = 8;

/**
 * The words to look for. A quoted question is one phrase; else each word may stand anywhere. A question without a letter
 * or digit has no words.
 */
export function wordsAsked(question: string): string[] {
  const phrase = /^\s*["“](.+)["”]\s*$/u.exec(question)?.[1];
  const folded = foldWords(phrase ?? question);
  if (folded === '') return [];
  return phrase === undefined ? [...new Set(folded.split(' '))].slice(0, MAX_WORDS) : [folded];
}
