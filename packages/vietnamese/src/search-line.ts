import { fold } from './fold.js';

/** Folded, and of letters and digits alone, one space between words: how a text is looked for, whatever its punctuation. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** PostgreSQL's indexes take 2,704 bytes of a row: this many characters of four bytes each still fit. */
const LONGEST = 600;

/**
 * Several texts as one line to look for words in. Between two stands what no question holds, so that a phrase is not found
 * across them. At most 600 characters; the first texts go before.
 */
export function searchLine(texts: readonly (string | null | undefined)[]): string {
  const line = texts
    .map((text) => foldWords(text ?? ''))
    .filter((text) => text !== '')
    .join(' | ');
  return line.length <= LONGEST ? line : [...line].slice(0, LONGEST).join('');
}
