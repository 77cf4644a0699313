import { visit } from 'unist-util-visit';
import { renderedText } from './rendered-text.js';
import type { Element } from './tree.js';
import { parse, serialize } from './tree.js';

/** The words of a body, blocks on lines of their own; for search, counting and feeds. */
export function plainText(html: string): string {
  return renderedText(parse(html)).trim();
}

/** The outermost blocks of a body, whole, in order; words that stand between them have no tag. */
export function topBlocks(html: string): { tag: string | null; html: string }[] {
  const tree = parse(html);
  return tree.children
    .map((node) => ({
      tag: node.type === 'element' ? node.tagName : null,
      html: serialize({ ...tree, children: [node] }),
    }))
    .filter(({ html: block }) => block.trim() !== '');
}

/** Addresses of the pictures in a body, each once, in order. */
export function bodyImages(html: string): string[] {
  const found = new Set<string>();
  visit(parse(html), 'element', (element: Element) => {
    const src = element.tagName === 'img' ? element.properties['src'] : undefined;
    if (typeof src === 'string') found.add(src);
  });
  return [...found];
}

/** Absolute web addresses that a body links to, each once, in order. */
export function bodyLinks(html: string): string[] {
  const found = new Set<string>();
  if (!/<a\s/i.test(html)) return [];
  visit(parse(html), 'element', (element: Element) => {
    const href = element.tagName === 'a' ? element.properties['href'] : undefined;
    if (typeof href === 'string' && /^https?:\/\//i.test(href)) found.add(href);
  });
  return [...found];
}

/** The body with the pictures that `map` names at their new addresses; all else stays. */
export function rewriteImages(html: string, map: ReadonlyMap<string, string>): string {
  const tree = parse(html);
  visit(tree, 'element', (element: Element) => {
    const src = element.tagName === 'img' ? element.properties['src'] : undefined;
    const target = typeof src === 'string' ? map.get(src) : undefined;
    if (target !== undefined) element.properties['src'] = target;
  });
  return serialize(tree);
}
