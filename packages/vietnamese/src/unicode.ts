/** Look-alikes of Đ that old keyboards and fonts produce: Icelandic eth (U+00D0) and African D (U+0189). */
const LOOKALIKE_D = /[\u00D0\u0189]/g;

// Tone and quality marks share one combining class, so NFC keeps a wrong order ("é" + circumflex) for ever.
const TONE_BEFORE_QUALITY = /([aeoAEO])([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])/g;
const DOUBLED_MARK = /([\u0300-\u0303\u0306\u0309\u031B\u0323])\1+/g;

// C0 and C1 controls but tab and line ends.
// eslint-disable-next-line no-control-regex -- stripping control characters is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text of any length in NFC: also repairs vowels that mix pre-composed letters with combining marks in the wrong order or
 * twice, look-alikes of Đ, lone surrogates (to U+FFFD), and drops NUL and other control characters. Line ends stay.
 * Idempotent. Use `toLine` for titles, names and other single lines.
 */
export function toNfc(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(CONTROLS, '')
    .replace(LOOKALIKE_D, 'Đ')
    .normalize('NFD')
    .replace(DOUBLED_MARK, '$1')
    .replace(TONE_BEFORE_QUALITY, '$1$3$2')
    .replace(DOUBLED_MARK, '$1')
    .normalize('NFC');
}

/**
 * One line of text: `toNfc`, without bidirectional controls and zero-width characters, white space collapsed to one space
 * and trimmed. A single non-breaking space inside stays ("ngày 09").
 */
export function toLine(text: string): string {
  return toNfc(text.replace(INVISIBLE, ''))
    .replace(/[\t\n\r \u2028\u2029]+/g, ' ')
    .trim();
}
