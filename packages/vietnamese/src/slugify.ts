import { fold } from './fold.js';

/** Longest slug that `slugify` makes; `contracts` allows a little more, for a number at the end. */
export const SLUG_MAX = 100;

const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', þ: 'th' };

/**
 * An address segment: `[a-z0-9]` words joined by single hyphens, at most `SLUG_MAX` characters, cut at a word's end.
 * Never empty: text without Latin letters or digits gives `fallback` (itself a slug).
 */
export function slugify(text: string, fallback = 'bai-viet'): string {
  const words = fold(text)
    .replace(/[ßæœøłþ]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (words === '') return fallback;
  if (words.length <= SLUG_MAX) return words;
  const cut = words.slice(0, SLUG_MAX + 1).lastIndexOf('-');
  return cut > 0 ? words.slice(0, cut) : words.slice(0, SLUG_MAX);
}
