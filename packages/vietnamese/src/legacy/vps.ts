import { capitalLetters, smallLetters } from './letters.js';

/**
 * VPS, the code page of the Vietnamese Professionals Society, as Windows-1252 shows its bytes; where that has no sign, the
 * control character. Checked against UniKey's table and a printed comparison of code pages. Capitals under control codes
 * (those with a dot below, and a few more) are no text.
 */
const SMALL = {
  a: 'a á à ä ã å',
  ă: 'æ ¡ ¢ £ ¤ ¥',
  â: 'â Ã À Ä Å Æ',
  e: 'e é è È ë Ë',
  ê: 'ê ‰ Š ‹ Í Œ',
  i: 'i í ì Ì ï Î',
  o: 'o ó ò Õ õ †',
  ô: 'ô Ó Ò ° ‡ ¶',
  ơ: 'Ö § © ª « ®',
  u: 'u ú ù û Û ø',
  ư: 'Ü Ù Ø º » ¿',
  y: 'y š ÿ › Ï œ',
} as const;

const CAPITALS = {
  a: 'A Á € \u0081 ‚ -',
  ă: 'ˆ \u008D Ž \u008F ð -',
  â: 'Â ƒ „ … - -',
  e: 'E É × Þ þ -',
  ê: '- \u0090 “ ” • -',
  i: 'I ´ µ · ¸ -',
  o: 'O ¹ ¼ ½ ¾ -',
  ô: 'Ô – — ˜ ™ -',
  ơ: '÷ \u009D ž Ÿ ¦ -',
  u: 'U Ú ¨ Ñ ¬ -',
  ư: 'Ð \u00AD ¯ ± - -',
  y: 'Y Ý ² ý ³ -',
} as const;

/** `[letter, code]` of everything beyond ASCII that VPS holds as text. */
export const VPS: readonly (readonly [letter: string, code: string])[] = [
  ...smallLetters(SMALL, 'Ç'),
  ...capitalLetters(CAPITALS, 'ñ'),
  ['Ê', 'Ê'],
];
