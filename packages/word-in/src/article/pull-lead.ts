import { countWords } from '@toasoan/vietnamese';
import { isBold, isItalic } from '../tree/headings.js';
import { markOf } from '../tree/mark.js';
import { isElement, type Node, wordsOf } from '../tree/tree.js';

/** Set apart by its letters, a lead may be long; a plain first paragraph is one only when it is short and others follow. */
const MARKED = { least: 6, most: 150 };
const PLAIN = { least: 12, most: 80, following: 2 };

/** The lead (sapo), and the blocks without it; '' where the first paragraph is none. */
export function pullLead(blocks: readonly Node[]): { lead: string; rest: Node[]; marked: boolean } {
  // A picture may stand above it.
  const index = blocks.findIndex((node) => !isElement(node, 'figure'));
  const first = blocks[index];
  const none = { lead: '', rest: [...blocks], marked: false };
  if (!isElement(first, 'p') || markOf(first).list || markOf(first).level !== undefined) return none;
  const words = wordsOf(first);
  const count = countWords(words);
  const marked = markOf(first).role === 'subtitle' || isBold(first) || isItalic(first);
  const following = blocks.slice(index + 1).filter((node) => isElement(node, 'p')).length;
  const isLead = marked
    ? count >= MARKED.least && count <= MARKED.most
    : count >= PLAIN.least && count <= PLAIN.most && following >= PLAIN.following && /[.!?…”"]$/.test(words);
  return isLead ? { lead: words, rest: blocks.filter((node) => node !== first), marked } : none;
}
