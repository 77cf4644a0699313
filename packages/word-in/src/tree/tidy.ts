import { markOf } from './mark.js';
import {
  element,
  findAll,
  isBlank,
  isElement,
  mapElements,
  text,
  type Element,
  type Node,
  type Parent,
} from './tree.js';

/** Spaces as an article has them; empty runs, doubled and empty formatting away. */
export function tidyText(tree: Parent): void {
  visitText(tree);
  mapElements(tree, (node): Node[] => {
    if (['strong', 'em', 'u', 's', 'sub', 'sup', 'a'].includes(node.tagName)) {
      if (node.children.length === 0) return [];
      // Bold spaces between words are spaces.
      if (isBlank(node) && !holds(node, 'br')) return [text(' ')];
    }
    node.children = joined(node.children);
    // Between rows and cells stand the ends of the lines that a program wrote.
    if (['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol'].includes(node.tagName))
      node.children = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (node.tagName === 'p') node.children = trimmed(node.children);
    return [node];
  });
}

const holds = (node: Element, tagName: string): boolean => findAll(node, tagName).length > 0;

function visitText(parent: Parent): void {
  for (const node of parent.children) {
    if (node.type === 'text') {
      // Spaces of no width are how programs break words. A soft hyphen may be a letter of an old font.
      node.value = node.value.replace(/[\u200b\u200c\u2060\ufeff]/g, '').replace(/[ \t\r\n\f\u00a0]+/g, ' ');
    } else if (isElement(node)) visitText(node);
  }
}

/** `<strong>a</strong><strong>b</strong>`: programs begin a run anew at every spelling mistake. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = `${last.value}${node.value}`.replace(/ {2,}/g, ' ');
    else if (isElement(node, 'strong', 'em', 'u', 's') && isElement(last, node.tagName)) {
      last.children = joined([...last.children, ...node.children]);
    } else result.push(node);
  }
  return result;
}

function trimmed(nodes: readonly Node[]): Node[] {
  const kept = [...nodes];
  while (kept.length > 0 && isEdge(kept[0])) kept.shift();
  while (kept.length > 0 && isEdge(kept.at(-1))) kept.pop();
  const [first, last] = [kept[0], kept.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return kept;
}

const isEdge = (node: Node | undefined): boolean =>
  node !== undefined && (isElement(node, 'br') || (node.type === 'text' && node.value.trim() === ''));

/**
 * Tables as an article has them: in a figure, cells without a paragraph around their only words; a frame of one cell is its
 * content, also where another stands in it.
 */
export function tidyTables(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node, 'table')) return [node];
    const cells = findAll(node, 'td', 'th');
    const [only] = cells;
    if (cells.length === 1 && only) return tidyTables(asBlocks(only.children));
    for (const cell of cells) {
      const [paragraph, ...more] = cell.children.filter((child) => !isBlank(child));
      if (more.length === 0 && isElement(paragraph, 'p') && markOf(paragraph).align === undefined) {
        cell.children = paragraph.children;
      }
    }
    return [element('figure', [node], { className: ['table'] })];
  });
}

const asBlocks = (nodes: Node[]): Node[] =>
  nodes.some((node) => isElement(node, 'p', 'table', 'ul', 'ol', 'figure')) ? nodes : [element('p', nodes)];

/** The alignment that is worth keeping, as the policy's class names. */
export function alignByClass(tree: Parent): void {
  mapElements(tree, (node) => {
    const { align } = markOf(node);
    if (node.tagName === 'p' && align !== undefined) node.properties = { className: [`align-${align}`] };
    return [node];
  });
}

export const withoutBlanks = (nodes: readonly Node[]): Node[] => nodes.filter((node) => !isBlank(node));
