import { sanitize } from 'hast-util-sanitize';
import { toNfc } from '@toasoan/vietnamese';
import { finish } from './finish.js';
import { normalize } from './normalize.js';
import { nestsTooDeep } from './nesting.js';
import { SCHEMA } from './policy.js';
import { plainText } from './read-body.js';
import type { Root } from './tree.js';
import { parse, serialize } from './tree.js';

export interface SanitizedBody {
  html: string;
  /** What was taken away: `element:script`, `image:<src>`, `link:<href>`, or `structure` for all markup; each once. */
  dropped: string[];
}

export interface SanitizeOptions {
  /** Asked for each picture with a local address; false drops it. Pictures from elsewhere are always dropped. */
  keepImage?: (src: string) => boolean;
}

// Taking an element away can change how the rest parses (a table inside a paragraph). Real text settles in two passes.
const MOST_PASSES = 8;

/**
 * HTML that the policy allows, in NFC, whatever came in. Never throws; idempotent: what comes out goes through unchanged.
 * HTML too deeply nested to be an article comes out as its text in one paragraph.
 */
export function sanitizeBody(html: string, { keepImage = () => true }: SanitizeOptions = {}): SanitizedBody {
  const dropped = new Set<string>();
  const once = (input: string): string => {
    const tree = parse(toNfc(input));
    normalize(tree, keepImage, (what) => dropped.add(what));
    const clean = sanitize(tree, SCHEMA) as Root;
    finish(clean);
    return serialize(clean);
  };
  if (nestsTooDeep(html)) return { html: asParagraph(withoutTags(html)), dropped: ['structure'] };
  let current = html;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = once(current);
    if (next === current) return { html: next, dropped: [...dropped] };
    current = next;
  }
  return { html: asParagraph(plainText(current)), dropped: [...dropped, 'structure'] };
}

function withoutTags(html: string): string {
  return html.replace(/<[^>]*>?/g, ' ');
}

function asParagraph(text: string): string {
  const value = toNfc(text).replace(/\s+/g, ' ').trim();
  if (value === '') return '';
  return serialize({
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value }] }],
  });
}
