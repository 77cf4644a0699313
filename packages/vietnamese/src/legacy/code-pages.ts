import { isUnicodeWord, WORDS } from './as-windows.js';
import type { LegacyFamily } from './encoding-of-font.js';
import { TCVN3_SIGNS } from './tcvn3.js';
import { VISCII } from './viscii.js';
import { VNI_PAIRS } from './vni.js';
import { VPS } from './vps.js';
import { WINDOWS_1258 } from './windows-1258.js';

/** How the words of one code page look as Windows-1252 shows them. */
export interface CodePage {
  /** A word with all that the code page uses as letters. */
  words: RegExp;
  /** A word that cannot be of the code page, for it holds what only Unicode has. */
  isUnicode: (word: string) => boolean;
  /** What stands in no word of Unicode Vietnamese. */
  proof: RegExp;
}

type Table = readonly (readonly [letter: string, code: string])[];

/** Signs among the codes part no words, and letters of other languages among them are no sign of Unicode. */
function pageOf(table: Table): CodePage {
  const codes = new Set(table.map(([, code]) => code));
  const beyondWords = [...codes].filter((code) => !code.match(WORDS)).join('');
  return {
    words: new RegExp(`[\\u0300-\\u036FA-Za-z\\u00A1-\\u024F\\u1E00-\\u1EFF${beyondWords}]+`, 'g'),
    isUnicode: (word) => isUnicodeWord([...word].filter((letter) => !codes.has(letter)).join('')),
    proof: new RegExp(`[${[...codes].join('')}]`),
  };
}

const usual = (proof: RegExp): CodePage => ({ words: WORDS, isUnicode: isUnicodeWord, proof });

export const CODE_PAGES: Readonly<Record<LegacyFamily, CodePage>> = {
  tcvn3: usual(TCVN3_SIGNS),
  vni: usual(VNI_PAIRS),
  viscii: pageOf(VISCII),
  vps: pageOf(VPS),
  windows1258: {
    ...pageOf(WINDOWS_1258),
    // `toNfc` makes đ of ð at the beginning of a word, before anybody has converted it.
    isUnicode: (word) => isUnicodeWord(word.replaceAll('đ', '')),
  },
};

/** What a font of one code page shows. Characters that it does not hold stay. */
function decoder(table: Table): (word: string) => string {
  const letters = new Map(table.map(([letter, code]) => [code, letter]));
  return (word) => [...word].map((code) => letters.get(code) ?? code).join('');
}

export const fromViscii = decoder(VISCII);
export const fromVps = decoder(VPS);
export const fromWindows1258 = decoder(WINDOWS_1258);
