import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { sanitizeBody } from './index.js';
import { SCHEMA } from './policy.js';
import type { Element } from './tree.js';
import { parse } from './tree.js';
import { XSS_VECTORS } from './xss-vectors.test-data.js';

const clean = (html: string): string => sanitizeBody(html).html;

const ATTRIBUTES = new Set([
  ...['className', 'type', 'start', 'reversed', 'colSpan', 'rowSpan', 'scope', 'href', 'rel', 'src', 'alt'],
  ...['width', 'height'],
]);

function expectHarmless(html: string): void {
  visit(parse(html), (node) => {
    expect(['root', 'element', 'text']).toContain(node.type);
  });
  visit(parse(html), 'element', (element: Element) => {
    expect(SCHEMA.tagNames).toContain(element.tagName);
    for (const [name, value] of Object.entries(element.properties)) {
      expect(ATTRIBUTES).toContain(name);
      if (name === 'src') expect(value).toMatch(/^\/(?:uploads|anh)\//);
      if (name === 'href')
        expect(new URL(String(value), 'https://site.example').protocol).toMatch(/^(?:https?|mailto|tel):$/);
    }
  });
}

describe('nothing in a body runs', () => {
  it.each(XSS_VECTORS.map((vector) => [vector]))('%j', (vector) => {
    for (const html of [vector, `<p>trước ${vector} sau</p>`, `<table><tr><td>${vector}</td></tr></table>`]) {
      const once = clean(html);
      expectHarmless(once);
      expect(clean(once)).toBe(once);
    }
  });

  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...XSS_VECTORS),
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<table>',
          '</table>',
          '<td>',
          '<tr>',
          '<a href="/x">',
          '</a>',
          '<b>',
          '</b>',
          '<li>',
          '<ul>',
        ],
        ...[
          '<figure class="table">',
          '</figure>',
          '<figcaption>',
          '<div>',
          '</div>',
          '<h1>',
          '</h1>',
          '<svg>',
          '<p style=',
        ],
        ...[
          '<math>',
          '<select>',
          '"',
          "'",
          '>',
          '<',
          '&lt;',
          '-->',
          '<!--',
          '<img src="/uploads/a.jpg">',
          'Chữ',
          '&nbsp;',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  );

  it('whatever the pieces and their order, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const once = clean(parts.join(''));
        expectHarmless(once);
        expect(clean(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it('absurdly deep nesting ends as text, quickly', () => {
    const { html, dropped } = sanitizeBody(`${'<div>'.repeat(9_000)}Chữ${'</div>'.repeat(9_000)}`);
    expect(html).toBe('<p>Chữ</p>');
    expect(dropped).toContain('structure');
  });
});
