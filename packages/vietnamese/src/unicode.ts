import { withoutSoftHyphens } from './legacy/soft-hyphens.js';
import { repaired, repairedLine, settled } from './repair.js';

/**
 * Text of any length in NFC: also repairs vowels that mix pre-composed letters with combining marks in the wrong order or
 * twice, look-alikes of Latin letters (Ð, Cyrillic and Greek twins, full-width forms), Windows punctuation taken for control
 * characters, lone surrogates (to U+FFFD), and drops NUL, other controls, bidirectional marks, zero widths and soft hyphens
 * (but for ư of a TCVN3 text). Line ends and non-breaking spaces stay. Idempotent. Use `toLine` for titles, names and other
 * single lines.
 */
export function toNfc(text: string): string {
  return settled(text, (any) => repaired(withoutSoftHyphens(any)));
}

/**
 * One line of text: `toNfc`, without any zero-width character, white space collapsed to one space and trimmed. A single
 * non-breaking space inside stays ("ngày 09").
 */
export function toLine(text: string): string {
  return settled(text, (any) => repairedLine(withoutSoftHyphens(any)));
}
