import { countWords } from '@toasoan/vietnamese';
import { isBold } from '../tree/headings.js';
import { markOf } from '../tree/mark.js';
import { isElement, type Element, type Node, wordsOf } from '../tree/tree.js';

/** A title stands among the first lines, or there is none. */
const LOOKED_AT = 8;
const MOST_CHARACTERS = 250;
const MOST_WORDS = 45;
const PLAIN_WORDS = 22;

/** The article's title, and the blocks without it; '' where no line is one. */
export function pullTitle(blocks: readonly Node[]): { title: string; rest: Node[] } {
  const first = blocks.slice(0, LOOKED_AT);
  const lines = first.filter((node): node is Element => isElement(node, 'p'));
  const chapter = lines.findIndex((line) => markOf(line).level === 1);
  const above = chapter === -1 ? lines.slice(0, LOOKED_AT / 2) : lines.slice(0, chapter).filter(isCentred);
  const text = lines.findIndex(isText);
  const found =
    byStyle(lines, ({ role }) => role === 'title') ??
    byLooks(text === -1 ? above : above.filter((line) => lines.indexOf(line) < text)) ??
    byStyle(lines, ({ level }) => level === 1) ??
    plainLine(first) ??
    byLooks(above);
  if (found === null) return { title: '', rest: [...blocks] };
  return { title: found.map(wordsOf).join(' '), rest: blocks.filter((node) => !found.some((line) => line === node)) };
}

type Found = Element[] | null;

/** Below a paragraph of the story itself, a bold line is a chapter of it, and no title. */
const isText = (line: Element): boolean => !isCentred(line) && !isBold(line) && countWords(wordsOf(line)) > PLAIN_WORDS;

function byStyle(lines: readonly Element[], wanted: (mark: ReturnType<typeof markOf>) => boolean): Found {
  const index = lines.findIndex((line) => wanted(markOf(line)) && fits([line]));
  const line = lines[index];
  if (!line) return null;
  const next = lines[index + 1];
  // A title in two lines is two paragraphs of one style; two headings of level 1 are two chapters.
  return next && markOf(next).role === 'title' && fits([line, next]) ? [line, next] : [line];
}

/** Bold and centred; in capitals and centred; or bold by itself. */
function byLooks(lines: readonly Element[]): Found {
  for (const [index, line] of lines.entries()) {
    if (!looksLikeTitle(line) || !fits([line])) continue;
    const next = lines[index + 1];
    const goesOn = next && isCentred(line) && isCentred(next) && isBold(next) === isBold(line) && looksLikeTitle(next);
    return goesOn && fits([line, next]) ? [line, next] : [line];
  }
  return null;
}

const isCentred = (line: Element): boolean => markOf(line).align === 'center';

function looksLikeTitle(line: Element): boolean {
  const words = wordsOf(line);
  if (countWords(words) < 2 || markOf(line).list) return false;
  if (isCentred(line)) return isBold(line) || isCapitals(words);
  return (isBold(line) || isCapitals(words)) && !/[.:;,]$/.test(words) && countWords(words) <= 30;
}

/** A short first line without a full stop, above longer paragraphs. */
function plainLine(first: readonly Node[]): Found {
  const [line, next] = first;
  if (!isElement(line, 'p') || !isElement(next, 'p', 'figure')) return null;
  const words = wordsOf(line);
  const count = countWords(words);
  const above = isElement(next, 'figure') || countWords(wordsOf(next)) > count;
  return count >= 3 && count <= PLAIN_WORDS && !/[.:;,]$/.test(words) && above && fits([line]) ? [line] : null;
}

function fits(lines: readonly Element[]): boolean {
  const words = lines.map(wordsOf).join(' ');
  return words.length <= MOST_CHARACTERS && countWords(words) <= MOST_WORDS;
}

export const isCapitals = (words: string): boolean => /\p{Lu}.*\p{Lu}/u.test(words) && words === words.toUpperCase();
