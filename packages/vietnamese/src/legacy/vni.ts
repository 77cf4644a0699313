import { smallLetters } from './letters.js';

/**
 * VNI for Windows (`VNI-Times`): most letters are two characters, a vowel and a mark that follows it, as Windows-1252
 * shows their bytes. Checked against UniKey's and OpenKey's tables.
 */
const ROWS = {
  a: 'a aù aø aû aõ aï',
  ă: 'aê aé aè aú aü aë',
  â: 'aâ aá aà aå aã aä',
  e: 'e eù eø eû eõ eï',
  ê: 'eâ eá eà eå eã eä',
  i: 'i í ì æ ó ò',
  o: 'o où oø oû oõ oï',
  ô: 'oâ oá oà oå oã oä',
  ơ: 'ô ôù ôø ôû ôõ ôï',
  u: 'u uù uø uû uõ uï',
  ư: 'ö öù öø öû öõ öï',
  y: 'y yù yø yû yõ î',
} as const;

const SMALL = smallLetters(ROWS, 'ñ');

/** `[letter, code]` of everything beyond ASCII, in both cases: the mark follows the case of its vowel. */
export const VNI: readonly (readonly [letter: string, code: string])[] = [
  ...SMALL,
  ...SMALL.map(([letter, code]) => [letter.toUpperCase(), code.toUpperCase()] as const),
];

const LETTERS = new Map(SMALL.map(([letter, code]) => [code, letter]));

// A mark belongs to the vowel before it, so the two-character codes are tried first.
const CODES = /[aeouyôö][ùøûõïêéèúüëâáàåãä]|[íìæóòîñôö]/gi;

/** A vowel and its mark: no word of Unicode Vietnamese holds such a pair. */
export const VNI_PAIRS = /[aeouyôö][ùøûõïêéèúüëâáàåãä]/i;

/** What a VNI font shows; a mark in the other case than its vowel follows the vowel. What is no code stays. */
export function fromVni(text: string): string {
  return text.replace(CODES, (code) => {
    const letter = LETTERS.get(code.toLowerCase());
    // A vowel that does not take this mark ("yâ"): the vowel may still be a code of its own ("ôâ").
    if (letter === undefined) return code.length === 2 ? fromVni(code.slice(0, 1)) + code.slice(1) : code;
    const vowel = code.slice(0, 1);
    return vowel === vowel.toLowerCase() ? letter : letter.toUpperCase();
  });
}
