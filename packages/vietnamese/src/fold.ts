import { repairedLine, settled } from './repair.js';

/**
 * Text as search sees it: lower case, without tone and vowel marks, đ as d, white space collapsed. Used both when
 * indexing and when asking, so hoà, hòa and hoa meet. Idempotent; never shown to people.
 */
export function fold(text: string): string {
  return settled(text.replace(/\u00AD/g, ''), repairedLine)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim();
}
