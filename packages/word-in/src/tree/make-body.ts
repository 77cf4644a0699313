import { sanitizeBody } from '@toasoan/html-policy';
import { buildLists } from './build-lists.js';
import { makeFigures } from './figures.js';
import { makeHeadings } from './headings.js';
import { alignByClass, tidyTables, withoutBlanks } from './tidy.js';
import { type Element, isElement, type Node, type Parent, serialize } from './tree.js';

/** Lists and figures made of paragraphs, in the cells of tables as well; what stands at the top stays paragraphs. */
export function makeBlocks(tree: Parent): Node[] {
  // Tables that only lay out pictures are gone before the cells of the others are looked into.
  const blocks = buildLists(makeFigures(withoutBlanks(tree.children)));
  for (const node of blocks) if (isElement(node, 'table')) inTables(node);
  return tidyTables(blocks);
}

function inTables(node: Element): void {
  for (const child of node.children) if (isElement(child)) inTables(child);
  if (isElement(node, 'td', 'th')) node.children = buildLists(makeFigures(node.children));
}

/** The last steps, the same for a file and for a paste. What the policy does not know goes here. */
export function makeBody(blocks: readonly Node[]): { html: string; headingsGuessed: number } {
  const { nodes, guessed } = makeHeadings(blocks);
  const body: Parent = { type: 'root', children: nodes };
  alignByClass(body);
  return { html: sanitizeBody(serialize(body.children)).html, headingsGuessed: guessed };
}
