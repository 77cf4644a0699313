import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** Addresses of the pictures in a body, each once, in order. */
export function picturesIn(body: string): string[] {
  if (!/<img/i.test(body)) return [];
  const found = new Set<string>();
  visit(fromHtml(body, { fragment: true }), 'element', ({ tagName, properties }) => {
    const src = tagName === 'img' ? properties['src'] : undefined;
    if (typeof src === 'string' && src.trim() !== '') found.add(src);
  });
  return [...found];
}

/** The body with its pictures where `addressOf` says; null takes one out, and with it a figure that is empty then. */
export function withPictures(body: string, addressOf: (src: string) => string | null): string {
  if (!/<img/i.test(body)) return body;
  const tree = fromHtml(body, { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'img' || index === undefined || parent === undefined) return undefined;
    const { src } = element.properties;
    const address = typeof src === 'string' ? addressOf(src) : null;
    if (address === null) {
      parent.children.splice(index, 1);
      return index;
    }
    element.properties['src'] = address;
    return undefined;
  });
  return toHtml(tree);
}
