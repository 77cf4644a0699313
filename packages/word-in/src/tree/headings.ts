import { countWords } from '@toasoan/vietnamese';
import { markOf } from './mark.js';
import { element, isElement, type Element, type Node, wholly, wordsOf } from './tree.js';

const TAGS = ['h2', 'h3', 'h4'] as const;
const LONGEST_LINE = 14;

/**
 * Paragraphs with a heading's style as h2 to h4: the highest level that occurs is h2, whatever it was called. Where a text has
 * no such style, a short bold line by itself between paragraphs is one.
 * @returns the nodes, and how many bold lines were taken for headings
 */
export function makeHeadings(nodes: readonly Node[]): { nodes: Node[]; guessed: number } {
  const levels = [...new Set(nodes.flatMap((node) => (isElement(node, 'p') ? (markOf(node).level ?? []) : [])))].sort(
    (one, other) => one - other,
  );
  if (levels.length > 0) return { nodes: nodes.map((node) => styled(node, levels)), guessed: 0 };
  let guessed = 0;
  const made = nodes.map((node, index) => {
    const next = nodes[index + 1];
    if (!isElement(node, 'p') || !isBoldLine(node) || !next || !followsHeading(next)) return node;
    guessed += 1;
    return heading('h2', node);
  });
  return { nodes: made, guessed };
}

function styled(node: Node, levels: readonly number[]): Node {
  const level = isElement(node, 'p') ? markOf(node).level : undefined;
  if (!isElement(node) || level === undefined) return node;
  return heading(TAGS[Math.min(levels.indexOf(level), TAGS.length - 1)] ?? 'h4', node);
}

function heading(tag: (typeof TAGS)[number], from: Element): Element {
  const made = element(tag, plain(from.children));
  return made;
}

/** A heading is bold by itself. */
const plain = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (isElement(node, 'strong', 'u') ? plain(node.children) : [node]));

function isBoldLine(node: Element): boolean {
  const { align, list } = markOf(node);
  const words = wordsOf(node);
  const count = countWords(words);
  if (align !== undefined || list || count === 0 || count > LONGEST_LINE || /[.,;:!…]$/.test(words)) return false;
  return isBold(node);
}

export const isBold = (node: Element): boolean => markOf(node).bold === true || wholly(node, 'strong');
export const isItalic = (node: Element): boolean => markOf(node).italic === true || wholly(node, 'em');

const followsHeading = (node: Node): boolean =>
  isElement(node, 'ul', 'ol', 'figure', 'table') || (isElement(node, 'p') && !isBold(node));
