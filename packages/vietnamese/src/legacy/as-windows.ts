import { withoutMarkRuns } from '../repair.js';
import { withPunctuation } from '../windows-punctuation.js';

/**
 * Legacy text as Windows-1252 shows its bytes, whichever way it came: bytes taken for Latin-1, letters that an NFD-minded
 * system took apart, and the private area (U+F020–U+F0FF) to which Word moves the characters of symbol fonts.
 */
export function asWindows(text: string): string {
  return withPunctuation(
    withoutMarkRuns(text)
      .normalize('NFC')
      .replace(/[\uF020-\uF0FF]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xf000)),
    'keep',
  );
}

/** A word as both code pages may spell it: letters of any kind and the signs that TCVN3 uses as letters. */
export const WORDS = /[\u0300-\u036FA-Za-z\u00A1-\u024F\u1E00-\u1EFF]+/g;

/** A letter or mark that no legacy font holds: the word that has one is Unicode already. */
const BEYOND = /[\u0300-\u036F\u0100-\u024F\u1E00-\u1EFF]/;

/** Đ alone proves nothing: `toNfc` makes it of Ð, which is é in TCVN3. */
export function isUnicodeWord(word: string): boolean {
  return BEYOND.test(word.replaceAll('Đ', ''));
}
