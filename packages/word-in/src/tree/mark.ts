import type { Element } from './tree.js';

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** 0 is the outermost. */
  depth: number;
  ordered: boolean;
  /** How numbers are written; of ordered lists alone. */
  style: '1' | 'a' | 'A' | 'i' | 'I';
  /** The item's number; 1 for what has none. */
  number: number;
}

/** What a program knew of a paragraph and HTML does not say. */
export interface Mark {
  role?: 'title' | 'subtitle' | 'caption';
  /** Of a heading, 1 the highest. */
  level?: number;
  align?: 'center' | 'right';
  list?: ListPlace;
  /** The whole paragraph, by its style. */
  bold?: boolean;
  italic?: boolean;
}

const marks = new WeakMap<Element, Mark>();

/** Nothing is known of most elements. */
export const markOf = (node: Element): Mark => marks.get(node) ?? {};

export function setMark(node: Element, mark: Mark): void {
  marks.set(node, mark);
}
