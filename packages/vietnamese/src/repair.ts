import { withoutLookAlikes, withoutTwins } from './look-alikes.js';
import { withPunctuation } from './windows-punctuation.js';

// Tone and quality marks share one combining class, so NFC keeps a wrong order ("é" + circumflex) for ever.
const TONE_BEFORE_QUALITY = /([aeoAEO])([\u0300\u0301\u0303\u0309]+)([\u0302\u0306])/g;
const DOUBLED_MARK = /([\u0300-\u0303\u0306\u0309\u031B\u0323])\1+/g;

// C0 controls but tab and line ends, and DEL.
// eslint-disable-next-line no-control-regex -- stripping control characters is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What has no width or no ink and says nothing (Hangul fillers and an empty Braille cell too), or turns the direction. */
const INVISIBLE = /[\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0]/g;
/**
 * No letter of any language wears more marks than this. Longer runs only hide what stands beside it, and what
 * sorts them (NFC) or looks back over them takes the square of their length.
 */
const MARKS_TOO_MANY = /(\p{M}{8})\p{M}+/gu;
/** Emoji and Indian scripts need joiners; among the marks of a letter of ours they only hide. */
const MARKS_AND_JOINERS = /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\p{M}\u200C\u200D]+/gu;
const ALL_JOINERS = /[\u200C\u200D]/g;

/** Beyond Latin letters, punctuation and the private area, which have no mark. Asking for `\p{M}` nine times over is slow. */
// eslint-disable-next-line no-misleading-character-class -- ranges of code units, not letters with marks
const MAY_BE_MARK = /[\u0300-\u1DFF\u1F00-\u1FFF\u20D0-\uDFFF\uF900-\uFFFF]/;

/** The text with no more marks on a letter than any language writes: to come before whatever normalises foreign text. */
export function withoutMarkRuns(text: string): string {
  return MAY_BE_MARK.test(text) ? text.replace(MARKS_TOO_MANY, '$1') : text;
}

/** ASCII, Vietnamese letters in one character each, and everyday signs: none of them means another or moves a neighbour. */
const AS_MEANT = /^[\t\n\r -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9\u00A0«»°²×‘’“”•–—…€]*$/;

/** Text in NFC with its letters and marks as they were meant and without what cannot be seen; soft hyphens stay. */
export function repaired(text: string): string {
  // Nearly all text is, and is asked about each time it is saved, sent and shown.
  return AS_MEANT.test(text) ? text : withRepairs(text);
}

/** What `repaired` does to a text that it can't wave through: exported for the test that the two agree. */
export function withRepairs(text: string): string {
  const visible = text
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(MARKS_AND_JOINERS, (run) => run.replace(ALL_JOINERS, ''));
  const marks = withoutLookAlikes(withPunctuation(withoutMarkRuns(visible)).normalize('NFC'))
    .normalize('NFD')
    .replace(DOUBLED_MARK, '$1')
    .replace(TONE_BEFORE_QUALITY, '$1$3$2')
    .replace(DOUBLED_MARK, '$1');
  return withoutTwins(marks).normalize('NFC');
}

/** But for a single plain space, which most are and which is as it should be. */
const WHITE_SPACE = /[\t\n\r\u2028\u2029][\t\n\r \u2028\u2029]*| [\t\n\r \u2028\u2029]+/g;

/** `repaired`, without joiners, and with white space as one line has it: two and more become one plain space. */
export function repairedLine(text: string): string {
  return repaired(text.replace(ALL_JOINERS, ''))
    .replace(WHITE_SPACE, ' ')
    .replace(/[ \u00A0]{2,}/g, ' ')
    .trim();
}

/** Repairs may uncover one another (a mark meets its vowel when what stood between is gone): until nothing changes. */
export function settled(text: string, once: (text: string) => string): string {
  let now = text;
  for (let next = once(now); next !== now; next = once(now)) now = next;
  return now;
}
