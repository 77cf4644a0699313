import { toNfc } from '@toasoan/vietnamese';
import { plainText } from './read-body.js';
import type { Element } from './tree.js';
import { parse, serialize } from './tree.js';

/** A body of plain paragraphs, as somebody types them into one box: an empty line parts paragraphs, a line end is a break. */
export function bodyFromText(text: string): string {
  const paragraphs = toNfc(text.replace(/\r\n?/g, '\n'))
    .split(/\n[^\S\n]*\n\s*/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return serialize({ type: 'root', children: paragraphs.map(paragraphOf) });
}

type ElementContent = Element['children'][number];

function paragraphOf(text: string): Element {
  const children = text.split('\n').flatMap((line, index): ElementContent[] => {
    const words: ElementContent = { type: 'text', value: line.trim() };
    return index === 0 ? [words] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, words];
  });
  return { type: 'element', tagName: 'p', properties: {}, children };
}

/** The words of a body for such a box. `rich`: it holds more than those paragraphs, which a box would lose. */
export function textOfBody(html: string): { text: string; rich: boolean } {
  const plain = parse(html).children.every((node) => {
    if (node.type === 'text') return node.value.trim() === '';
    if (node.type !== 'element' || node.tagName !== 'p' || Object.keys(node.properties).length > 0) return false;
    return node.children.every(
      (child) => child.type === 'text' || (child.type === 'element' && child.tagName === 'br'),
    );
  });
  return { text: plainText(html), rich: !plain };
}
