import { countWords } from '@toasoan/vietnamese';
import { isBold, isItalic } from './headings.js';
import { markOf, setMark } from './mark.js';
import { element, findAll, isBlank, isElement, type Element, type Node, wordsOf } from './tree.js';

const LONGEST_CAPTION = 60;
const LABELLED = /^(?:ảnh|hình|photo)\s*(?:số\s*)?\d*\s*[:.–-]\s*/iu;

/** Pictures in figures of their own, each with the words below it where those are a caption. */
export function makeFigures(nodes: readonly Node[]): Node[] {
  return captioned(nodes.flatMap((node) => (isElement(node, 'p') ? partedAtPictures(node) : layoutTable(node))));
}

const figure = (picture: Element): Element =>
  element('figure', [element('img', [], { ...picture.properties })], { className: ['image'] });

/** A paragraph with pictures inside: the words before, the pictures, the words after. */
function partedAtPictures(paragraph: Element): Node[] {
  if (findAll(paragraph, 'img').length === 0) return [paragraph];
  const parts: Node[] = [];
  let words: Node[] = [];
  const flush = (): void => {
    const part = element('p', trimBreaks(words));
    setMark(part, markOf(paragraph));
    if (!isBlank(part)) parts.push(part);
    words = [];
  };
  for (const child of paragraph.children) {
    const pictures = isElement(child, 'img') ? [child] : isElement(child) ? findAll(child, 'img') : [];
    if (pictures.length === 0) {
      words.push(child);
      continue;
    }
    // Words beside a picture inside one run or link follow it.
    flush();
    parts.push(...pictures.map(figure));
    words =
      isElement(child) && child.tagName !== 'img' ? [{ ...child, children: withoutPictures(child.children) }] : [];
  }
  flush();
  return parts;
}

const withoutPictures = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    return node.tagName === 'img' ? [] : [{ ...node, children: withoutPictures(node.children) }];
  });

function trimBreaks(nodes: readonly Node[]): Node[] {
  const empty = (node: Node | undefined): boolean => node !== undefined && (isElement(node, 'br') || isBlank(node));
  let [from, to] = [0, nodes.length];
  while (from < to && empty(nodes[from])) from += 1;
  while (to > from && empty(nodes[to - 1])) to -= 1;
  return nodes.slice(from, to);
}

function captioned(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  let open: Element | null = null;
  for (const node of nodes) {
    if (isBlank(node)) {
      if (open === null) result.push(node);
    } else if (open !== null && isElement(node, 'p') && isCaption(node)) {
      open.children.push(element('figcaption', captionWords(node.children)));
      open = null;
    } else {
      open = isElement(node, 'figure') && !hasCaption(node) ? node : null;
      result.push(node);
    }
  }
  return result;
}

const hasCaption = (node: Element): boolean => node.children.some((child) => isElement(child, 'figcaption'));

/** A caption is set apart by the page: italics of its own add nothing. */
const captionWords = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isElement(node, 'em') ? captionWords(node.children) : [node]));

/** By its style; or below a picture: italic, or centred and not bold, or "Ảnh 1: …". */
function isCaption(node: Element): boolean {
  const { role, align, list, level } = markOf(node);
  if (role === 'caption') return true;
  const words = wordsOf(node);
  if (list || level !== undefined || role || countWords(words) > LONGEST_CAPTION) return false;
  return LABELLED.test(words) || isItalic(node) || (align === 'center' && !isBold(node));
}

/** Pictures laid out side by side in a table, their captions in the row below: no table to a reader. */
function layoutTable(node: Node): Node[] {
  if (!isElement(node, 'table')) return [node];
  const rows = findAll(node, 'tr').map((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')));
  const pictures = findAll(node, 'img').length;
  if (pictures === 0 || !isLayout(rows, pictures)) return [node];
  const nodes: Node[] = [];
  rows.forEach((row, index) => {
    const below = rows[index + 1] ?? [];
    const caption = below.some(holdsPicture) ? [] : below;
    row.forEach((cell, column) => {
      if (!isElement(cell) || !holdsPicture(cell)) return;
      nodes.push(...contents(cell));
      const words =
        row.length === caption.length ? caption[column] : column === row.length - 1 ? caption[0] : undefined;
      if (isElement(words)) nodes.push(...contents(words).map(asCaption));
    });
  });
  return makeFigures(nodes);
}

const holdsPicture = (cell: Node): boolean => isElement(cell) && findAll(cell, 'img').length > 0;

/** Every row shows pictures, or stands below one that does and says a few words. */
function isLayout(rows: readonly (readonly Node[])[], pictures: number): boolean {
  if (rows.length > 2 * pictures) return false;
  return rows.every((row, index) => {
    if (row.some(holdsPicture)) return row.every((cell) => holdsPicture(cell) || isBlank(cell));
    const above = rows[index - 1] ?? [];
    return above.some(holdsPicture) && row.every((cell) => countWords(wordsOf(cell)) <= LONGEST_CAPTION);
  });
}

const contents = (cell: Element): Node[] =>
  cell.children.some((child) => isElement(child, 'p')) ? cell.children : [element('p', cell.children)];

function asCaption(node: Node): Node {
  if (!isElement(node, 'p')) return node;
  const paragraph = { ...node };
  setMark(paragraph, { ...markOf(node), role: 'caption' });
  return paragraph;
}
