import { toNfc } from '@toasoan/vietnamese';
import type { Element, Node } from './tree.js';
import { serialize } from './tree.js';

/** Begins a list; a dash does not, for with it people write what somebody says. Once begun, a dash goes on with it. */
const BULLET = /^[•▪◦]\s*/u;
const NEXT_BULLET = /^(?:[•▪◦]|[-–—*+](?=\s))\s*/u;
const NUMBER = /^(\d{1,3})[.)]\s+/u;

interface Taken {
  element: Element;
  /** Lines that it is made of. */
  lines: number;
}

/**
 * A body as somebody types it into one box: an empty line parts paragraphs, a line end is a break. Lines that begin with `•`
 * are a list, lines numbered from 1 a numbered one, lines of cells parted by `|`, as many in each, a table. `textOfBody` writes them so.
 */
export function bodyFromText(text: string): string {
  const blocks = toNfc(text.replace(/\r\n?/g, '\n')).split(/\n[^\S\n]*\n\s*/u);
  return serialize({ type: 'root', children: blocks.flatMap((block) => elementsOf(linesOf(block))) });
}

const linesOf = (block: string): string[] => {
  const whole = block.trim();
  return whole === '' ? [] : whole.split('\n').map((line) => line.trim());
};

function elementsOf(lines: readonly string[]): Element[] {
  const found: Element[] = [];
  let words: string[] = [];
  const wordsEnd = (): void => {
    if (words.some((line) => line !== '')) found.push(paragraphOf(words));
    words = [];
  };
  for (let at = 0; at < lines.length;) {
    const taken = bullets(lines, at) ?? numbers(lines, at) ?? table(lines, at);
    if (taken === null) {
      words.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    wordsEnd();
    found.push(taken.element);
    at += taken.lines;
  }
  wordsEnd();
  return found;
}

function paragraphOf(lines: readonly string[]): Element {
  const children = lines.flatMap((line, index): Element['children'] =>
    index === 0 ? [words(line)] : [element('br', []), words(line)],
  );
  return element('p', children);
}

function bullets(lines: readonly string[], from: number): Taken | null {
  const items: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const sign = items.length === 0 ? BULLET : NEXT_BULLET;
    const item = line.replace(sign, '');
    if (item === line || item === '') break;
    items.push(item);
  }
  return items.length === 0 ? null : { element: list('ul', items), lines: items.length };
}

/** One numbered line alone is a sentence. */
function numbers(lines: readonly string[], from: number): Taken | null {
  const items: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (Number(NUMBER.exec(line)?.[1]) !== items.length + 1) break;
    items.push(line.replace(NUMBER, ''));
  }
  return items.length < 2 ? null : { element: list('ol', items), lines: items.length };
}

function table(lines: readonly string[], from: number): Taken | null {
  const rows: string[][] = [];
  for (let at = from; at < lines.length; at += 1) {
    const cells = (lines[at] ?? '').split('|').map((cell) => cell.trim());
    if (cells.length < 2 || cells.length !== (rows[0] ?? cells).length || cells.join('') === '') break;
    rows.push(cells);
  }
  if (rows.length < 2) return null;
  const [first = [], ...others] = rows;
  const row = (cells: readonly string[], tag: string): Element =>
    element(
      'tr',
      cells.map((cell) => element(tag, cell === '' ? [] : [words(cell)])),
    );
  const parts = namesColumns(first, others)
    ? [
        element('thead', [row(first, 'th')]),
        element(
          'tbody',
          others.map((cells) => row(cells, 'td')),
        ),
      ]
    : [
        element(
          'tbody',
          rows.map((cells) => row(cells, 'td')),
        ),
      ];
  return {
    element: element('figure', [element('table', parts)], { className: ['table'] }),
    lines: rows.length,
  };
}

/** Names of columns are words, each; what stands below them has figures somewhere. */
function namesColumns(first: readonly string[], others: readonly (readonly string[])[]): boolean {
  return first.every((cell) => cell !== '' && !/\d/.test(cell)) && others.flat().some((cell) => /\d/.test(cell));
}

const list = (tag: 'ul' | 'ol', items: readonly string[]): Element =>
  element(
    tag,
    items.map((item) => element('li', [words(item)])),
  );
const words = (value: string): Extract<Node, { type: 'text' }> => ({ type: 'text', value });
const element = (tagName: string, children: Element['children'], properties: Element['properties'] = {}): Element => ({
  ...{ type: 'element', tagName, properties, children },
});
