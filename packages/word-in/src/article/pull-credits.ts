import { isBold, isItalic } from '../tree/headings.js';
import { markOf } from '../tree/mark.js';
import { isElement, type Element, type Node, wordsOf } from '../tree/tree.js';
import { type Credits, isPersonName, readCredits } from './read-credits.js';

const LOOKED_AT = 4;

/** The lines at the end that say who wrote it and who took the pictures, and the blocks without them. */
export function pullCredits(blocks: readonly Node[]): { credits: Credits; rest: Node[] } {
  const credits: Credits = { byline: null, photographer: null, source: null };
  const taken = new Set<Node>();
  const last = blocks.slice(-LOOKED_AT).filter((node): node is Element => isElement(node, 'p'));
  for (const line of last.reverse()) {
    const said = readCredits(wordsOf(line)) ?? (taken.size === 0 ? signature(line) : null);
    if (said === null) break;
    credits.byline = said.byline ?? credits.byline;
    credits.photographer = said.photographer ?? credits.photographer;
    credits.source = said.source ?? credits.source;
    taken.add(line);
  }
  return { credits, rest: blocks.filter((node) => !taken.has(node)) };
}

/** A name alone, to the right or in other letters than the text. */
function signature(line: Element): Credits | null {
  const apart = markOf(line).align === 'right' || isBold(line) || isItalic(line);
  const words = wordsOf(line);
  return apart && isPersonName(words) ? { byline: words, photographer: null, source: null } : null;
}
