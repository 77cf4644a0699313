import { capitalLetters, smallLetters } from './letters.js';

/**
 * VISCII 1.1 (RFC 1456), as Windows-1252 shows its bytes; where that has no sign, the control character. Checked against
 * glibc's table. Six capitals (Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ) have control codes that no text brings along, and Õ is a non-breaking space.
 */
const SMALL = {
  a: 'a á à ä ã Õ',
  ă: 'å ¡ ¢ Æ Ç £',
  â: 'â ¤ ¥ ¦ ç §',
  e: 'e é è ë ¨ ©',
  ê: 'ê ª « ¬ \u00AD ®',
  i: 'i í ì ï î ¸',
  o: 'o ó ò ö õ ÷',
  ô: 'ô ¯ ° ± ² µ',
  ơ: '½ ¾ ¶ · Þ þ',
  u: 'u ú ù ü û ø',
  ư: 'ß Ñ × Ø æ ñ',
  y: 'y ý Ï Ö Û Ü',
} as const;

const CAPITALS = {
  a: 'A Á À Ä Ã €',
  ă: 'Å \u0081 ‚ - - ƒ',
  â: 'Â „ … † - ‡',
  e: 'E É È Ë ˆ ‰',
  ê: 'Ê Š ‹ Œ \u008D Ž',
  i: 'I Í Ì › Î ˜',
  o: 'O Ó Ò ™ - š',
  ô: 'Ô \u008F \u0090 ‘ ’ “',
  ơ: '´ • – — ³ ”',
  u: 'U Ú Ù œ \u009D ž',
  ư: '¿ º » ¼ ÿ ¹',
  y: 'Y Ý Ÿ - - -',
} as const;

/** `[letter, code]` of everything beyond ASCII that VISCII holds as text. */
export const VISCII: readonly (readonly [letter: string, code: string])[] = [
  ...smallLetters(SMALL, 'ð'),
  ...capitalLetters(CAPITALS, 'Ð'),
];
