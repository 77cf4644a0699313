import { type ListPlace, type Mark, setMark } from '../tree/mark.js';
import {
  element,
  findAll,
  isBlank,
  isElement,
  isNamed,
  type Element,
  type Node,
  type Parent,
  wordsOf,
} from '../tree/tree.js';
import { readCss } from './read-css.js';
import { wordListPlace } from './word-lists.js';

const BOXES = new Set([
  'div',
  'section',
  'article',
  'main',
  'center',
  'header',
  'footer',
  'b',
  'strong',
  'i',
  'em',
  'span',
  'font',
]);
const BLOCKS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'div',
  'hr',
  'blockquote',
  'figure',
  'pre',
];

/** All blocks of a paste in a row, boxes opened, each paragraph with what its class, style or tag says of it. */
export function blocksOf(parent: Parent, listDepth = -1): Node[] {
  const blocks: Node[] = [];
  let loose: Node[] = [];
  const flush = (): void => {
    if (!loose.every(isBlank)) blocks.push(element('p', loose));
    loose = [];
  };
  for (const node of parent.children) {
    if (!isElement(node) || (!BLOCKS.includes(node.tagName) && findAll(node, ...BLOCKS).length === 0)) {
      loose.push(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(node, listDepth));
  }
  flush();
  return blocks;
}

function blockOf(node: Element, listDepth: number): Node[] {
  if (isNamed(node, 'ul', 'ol')) return itemsOf(node, listDepth + 1);
  if (isNamed(node, 'table')) {
    for (const cell of findAll(node, 'td', 'th')) cell.children = blocksOf(cell);
    return [node];
  }
  if (/^h[1-6]$/.test(node.tagName)) return [paragraph(node, { level: Number(node.tagName[1]) })];
  if (isNamed(node, 'div') && isTextBox(node)) return [];
  if (BOXES.has(node.tagName) || isNamed(node, 'blockquote')) {
    if (findAll(node, ...BLOCKS).length > 0) return blocksOf(node, listDepth);
    return [paragraph(node, {})];
  }
  return isNamed(node, 'p', 'pre') ? [paragraph(node, {})] : [node];
}

/** Comments in the margin and lists of changes. */
const isTextBox = (node: Element): boolean => /mso-element:\s*comment/i.test(String(node.properties['style']));

function paragraph(node: Element, known: Mark): Element {
  const made = element('p', node.children);
  const css = readCss(node.properties['style']);
  const mark: Mark = { ...known, ...byClass(classesOf(node)) };
  const level = Number(css.get('mso-outline-level') ?? headingRole(node));
  if (mark.role === undefined && mark.level === undefined && level >= 1 && level <= 6) mark.level = level;
  const align = css.get('text-align') ?? String(node.properties['align'] ?? '').toLowerCase();
  if (align === 'center') mark.align = 'center';
  if (align === 'right' || align === 'end') mark.align = 'right';
  const list = mark.level === undefined ? wordListPlace(node, css) : null;
  if (list) mark.list = list;
  setMark(made, mark);
  return made;
}

function headingRole(node: Element): unknown {
  return node.properties['role'] === 'heading' ? node.properties['ariaLevel'] : undefined;
}

function classesOf(node: Element): string {
  const { className } = node.properties;
  return Array.isArray(className) ? className.join(' ') : '';
}

function byClass(classes: string): Mark {
  const [, level] = /\bMsoHeading([1-9])/i.exec(classes) ?? [];
  if (level !== undefined) return { level: Number(level) };
  if (/\bMsoTitle/i.test(classes)) return { role: 'title', level: 1 };
  if (/\bMsoSubtitle/i.test(classes)) return { role: 'subtitle' };
  return /\b(?:MsoCaption|caption)\b/i.test(classes) ? { role: 'caption' } : {};
}

/**
 * The items of a list as paragraphs with their places. Google Docs puts the inner list beside its item, Word on the web each
 * item into a list of its own and the depth into an attribute, LibreOffice a paragraph into each item.
 */
function itemsOf(list: Element, depth: number): Node[] {
  const ordered = list.tagName === 'ol';
  let number = Number(list.properties['start'] ?? 1) || 1;
  return list.children.flatMap((child): Node[] => {
    if (!isElement(child)) return [];
    if (isNamed(child, 'ul', 'ol')) return itemsOf(child, depth + 1);
    if (!isNamed(child, 'li')) return [];
    const level = Number(child.properties['ariaLevel'] ?? child.properties['dataAriaLevel']);
    const own = level >= 1 && level <= 9 ? level - 1 : depth;
    const place: ListPlace = { depth: own, ordered, style: styleOf(list, child), number };
    const [first, ...more] = blocksOf(child, own);
    if (first === undefined || isBlank(first)) return more;
    number += 1;
    if (isElement(first, 'p')) setMark(first, { list: place });
    return [first, ...more];
  });
}

const BY_NAME: Readonly<Record<string, ListPlace['style']>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

function styleOf(list: Element, item: Element): ListPlace['style'] {
  const { type } = list.properties;
  if (type === 'a' || type === 'A' || type === 'i' || type === 'I') return type;
  const name =
    readCss(item.properties['style']).get('list-style-type') ??
    readCss(list.properties['style']).get('list-style-type');
  return BY_NAME[name ?? ''] ?? '1';
}

/** Tables of contents are made by the program, and lead nowhere outside it. */
export const isContents = (node: Node): boolean =>
  isElement(node, 'p') && /\bMsoToc/i.test(classesOf(node)) && wordsOf(node) !== '';
