import { isElement, type Node, wordsOf } from '../tree/tree.js';

const MOTTO = /cộng h(?:òa|oà) xã hội chủ nghĩa việt nam/i;

/** The head of an official paper, with the national title, is no part of an article. */
export function withoutLetterhead(blocks: readonly Node[]): { rest: Node[]; dropped: boolean } {
  const head = blocks.slice(0, 3).find((node) => isElement(node, 'figure') && MOTTO.test(wordsOf(node)));
  return { rest: blocks.filter((node) => node !== head), dropped: head !== undefined };
}
