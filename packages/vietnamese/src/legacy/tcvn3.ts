import { smallLetters } from './letters.js';

/**
 * TCVN3, the code page of the ABC fonts (`.VnTime`): one character per letter, as Windows-1252 shows its byte. Checked
 * against the code chart of TCVN 5712:1993 (VN3) and against UniKey's table. ư is the soft hyphen (U+00AD).
 */
const ROWS = {
  a: 'a ¸ µ ¶ · ¹',
  ă: '¨ ¾ » ¼ ½ Æ',
  â: '© Ê Ç È É Ë',
  e: 'e Ð Ì Î Ï Ñ',
  ê: 'ª Õ Ò Ó Ô Ö',
  i: 'i Ý × Ø Ü Þ',
  o: 'o ã ß á â ä',
  ô: '« è å æ ç é',
  ơ: '¬ í ê ë ì î',
  u: 'u ó ï ñ ò ô',
  ư: '\u00AD ø õ ö ÷ ù',
  y: 'y ý ú û ü þ',
} as const;

/** The only capitals that a TCVN3 font holds; all others are small letters in a font of capitals (`.VnTimeH`). */
const CAPITALS = [
  ['Ă', '¡'],
  ['Â', '¢'],
  ['Ê', '£'],
  ['Ô', '¤'],
  ['Ơ', '¥'],
  ['Ư', '¦'],
  ['Đ', '§'],
] as const;

/** `[letter, code]` of everything beyond ASCII that a TCVN3 font holds. */
export const TCVN3: readonly (readonly [letter: string, code: string])[] = [...smallLetters(ROWS, '®'), ...CAPITALS];

const LETTERS = new Map(TCVN3.map(([letter, code]) => [code, letter]));

/** Codes that Unicode text has as signs and never inside a word: where one stands in a word, the word is TCVN3. */
export const TCVN3_SIGNS = /[¡-¬\u00AD®µ-¹»-¾×÷]/;

/** What a TCVN3 font shows. Characters that it does not hold stay. */
export function fromTcvn3(text: string): string {
  return text.replace(/[¡-þ]/g, (code) => LETTERS.get(code) ?? code);
}
