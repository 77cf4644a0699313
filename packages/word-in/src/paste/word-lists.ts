import type { ListPlace } from '../tree/mark.js';
import { findAll, isNamed, mapElements, type Element, type Node, type Parent, wordsOf } from '../tree/tree.js';

const IGNORED = /mso-list:\s*ignore/i;
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/**
 * Word writes an item as a paragraph (`mso-list:l0 level2 lfo1`) that begins with its bullet or number as text. Null where a
 * paragraph is no item.
 */
export function wordListPlace(node: Element, css: ReadonlyMap<string, string>): ListPlace | null {
  const [, level] = /\blevel(\d)\b/.exec(css.get('mso-list') ?? '') ?? [];
  if (level === undefined) return null;
  const said = findAll(node, 'span').find(isIgnored);
  const sign = said ? wordsOf(said) : '';
  return { depth: Number(level) - 1, ...numbering(sign) };
}

const isIgnored = (node: Element): boolean => IGNORED.test(String(node.properties['style'] ?? ''));

/** Takes the bullets and numbers that Word wrote as text away, after the places were read. */
export function withoutListSigns(tree: Parent): void {
  mapElements(tree, (node): Node[] => (isNamed(node, 'span') && isIgnored(node) ? [] : [node]));
}

function numbering(sign: string): Omit<ListPlace, 'depth'> {
  const [, last] = /(?:^|\.)(\d{1,4}|[a-z]|[ivxlc]+)[.)]?$/i.exec(sign.replace(/^\(/, '')) ?? [];
  // `o` alone is the bullet of the second level, in the letters of Courier.
  if (last === undefined || sign === 'o' || sign === '') return { ordered: false, style: '1', number: 1 };
  if (/^\d/.test(last)) return { ordered: true, style: '1', number: Number(last) };
  const small = last.toLowerCase();
  const capital = last !== small;
  // One letter is a letter, but for those that begin a count in Roman numbers.
  if (/^[ivxlc]+$/.test(small) && (small.length > 1 || small === 'i')) {
    return { ordered: true, style: capital ? 'I' : 'i', number: romanNumber(small) };
  }
  return { ordered: true, style: capital ? 'A' : 'a', number: small.charCodeAt(0) - 96 };
}

function romanNumber(letters: string): number {
  return [...letters].reduce((sum, letter, index) => {
    const [value = 0, next = 0] = [ROMAN[letter], ROMAN[letters[index + 1] ?? '']];
    return value < next ? sum - value : sum + value;
  }, 0);
}
