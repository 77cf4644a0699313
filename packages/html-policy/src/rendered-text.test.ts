import fc from 'fast-check';
import { toText } from 'hast-util-to-text';
import { expect, it } from 'vitest';
import { renderedText } from './rendered-text.js';
import { parse } from './tree.js';

const words = fc
  .array(fc.constantFrom('chữ', 'a', ' ', '  ', '\t', '\n', '\n \n', '\u200B', '\u00A0', '\u200F', '&amp;'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const TAGS = [
  'p',
  'div',
  'strong',
  'ul',
  'li',
  'h2',
  'figure',
  'figcaption',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
  'br',
  'img',
  'style',
];
const { html } = fc.letrec<{ html: string; element: string }>((tie) => ({
  html: fc
    .array(fc.oneof({ depthSize: 'small' }, words, tie('element')), { maxLength: 5 })
    .map((parts) => parts.join('')),
  element: fc
    .tuple(fc.constantFrom(...TAGS), tie('html'))
    .map(([tag, inner]) => (tag === 'br' || tag === 'img' ? `<${tag}>` : `<${tag}>${inner}</${tag}>`)),
}));

it('says what hast-util-to-text says, of any tree and of each of its elements', () => {
  fc.assert(
    fc.property(html, (body) => {
      const tree = parse(body);
      expect(renderedText(tree)).toBe(toText(tree));
      for (const node of tree.children) if (node.type === 'element') expect(renderedText(node)).toBe(toText(node));
    }),
    { numRuns: 2_000 },
  );
});
