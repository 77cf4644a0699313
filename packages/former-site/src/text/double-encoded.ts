/** UTF-8 read as Windows-1252 or Latin-1 and written as UTF-8 again: `Äáº` for Đạ. No Vietnamese text has such pairs. */
const PAIR =
  /[\u00c3-\u00c6][\u0080-\u00bf\u0152-\u0153\u0160-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|\u00e1[\u00ba\u00bb][\u0080-\u00bf\u0152-\u2122]/g;

/** Does the text look encoded twice? The whole dump is then refused: mending it letter by letter would hide losses. */
export function looksDoubleEncoded(text: string): boolean {
  return (text.match(PAIR) ?? []).length >= 2;
}
