import { sanitize } from 'hast-util-sanitize';
import { toNfc } from '@toasoan/vietnamese';
import { finish } from './finish.js';
import { normalize } from './normalize.js';
import { nestsTooDeep } from './nesting.js';
import { SCHEMA } from './policy.js';
import { plainText } from './read-body.js';
import type { Root } from './tree.js';
import { parse, serialize } from './tree.js';
import { BODY_LIMITS, refusalOfBody, type BodyRefusal } from './weight.js';

export interface SanitizedBody {
  html: string;
  /** What was taken away: `element:script`, `image:<src>`, `link:<href>`, or `structure` for all markup; each once. */
  dropped: string[];
}

export interface SanitizeOptions {
  /** Asked for each picture with a local address; false drops it. Pictures from elsewhere are always dropped. */
  keepImage?: (src: string) => boolean;
}

/** The HTML is too much to be parsed; nothing of it was. Doors for people ask `refusalOfBody` first and say it in words. */
export class BodyRefused extends Error {
  constructor(readonly refusal: BodyRefusal) {
    super(`body refused: ${refusal.code}`);
    this.name = 'BodyRefused';
  }
}

/** The site's addresses of pictures are longer than the newsroom's: what was accepted there must pass here. */
const MOST_CHARACTERS = 2 * BODY_LIMITS.characters;

// Taking an element away can change how the rest parses (a table inside a paragraph). Real text settles in two passes.
const MOST_PASSES = 8;

/**
 * HTML that the policy allows, in NFC, whatever came in. Idempotent: what comes out goes through unchanged.
 * HTML too deeply nested to be an article comes out as its text in one paragraph.
 * @throws {BodyRefused} when there is so much of it that parsing would hold up the process (`BODY_LIMITS`).
 */
export function sanitizeBody(html: string, { keepImage = () => true }: SanitizeOptions = {}): SanitizedBody {
  const refusal = refusalOfBody(html, MOST_CHARACTERS);
  if (refusal) throw new BodyRefused(refusal);
  if (nestsTooDeep(html)) return asText(html);
  try {
    const clean = settled(html, keepImage);
    // `&` becomes six characters: what comes out must go through again.
    if (clean.html.length > MOST_CHARACTERS) throw new BodyRefused({ code: 'too_long' });
    return clean;
  } catch (error) {
    // Nested deeper than the estimate: the recursion ended before the structure did.
    if (error instanceof RangeError) return asText(html);
    throw error;
  }
}

function settled(html: string, keepImage: (src: string) => boolean): SanitizedBody {
  const dropped = new Set<string>();
  const once = (input: string): string => {
    const tree = parse(toNfc(input));
    normalize(tree, keepImage, (what) => dropped.add(what));
    const clean = sanitize(tree, SCHEMA) as Root;
    finish(clean);
    return serialize(clean);
  };
  let current = html;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = once(current);
    if (next === current) return { html: next, dropped: [...dropped] };
    current = next;
  }
  return { html: asParagraph(plainText(current)), dropped: [...dropped, 'structure'] };
}

function asText(html: string): SanitizedBody {
  return { html: asParagraph(withoutTags(html)), dropped: ['structure'] };
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
