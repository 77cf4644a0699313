/** What a body may be at most. Parsers take more than linear time for more, and no article comes near. */
export const BODY_LIMITS = { characters: 300_000, tags: 10_000, attributes: 50, elements: 60_000 } as const;

export interface BodyRefusal {
  code: 'too_long' | 'too_many_tags' | 'too_many_attributes';
}

// Left open, they are opened again in every block that follows, so their number multiplies.
const FORMATTING = new Set([
  ...['a', 'b', 'big', 'code', 'em', 'font', 'i', 'nobr', 's', 'small', 'strike', 'strong', 'tt', 'u'],
]);
/** An end tag inside one of these does not reach what was opened outside. */
const WALLS = new Set(['applet', 'caption', 'marquee', 'object', 'table', 'td', 'template', 'th']);

const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)?/y;

/**
 * Why HTML is too much to be parsed at all, or null: an upper estimate from one pass, made before any parser sees it.
 * Every `<name` counts, also in a comment or a value: what a parser takes for text can be turned into tags by a trick.
 */
export function refusalOfBody(html: string, mostCharacters: number = BODY_LIMITS.characters): BodyRefusal | null {
  if (html.length > mostCharacters) return { code: 'too_long' };
  let tags = 0;
  let elements = 0;
  let walled = 0;
  let open = 0;
  let paragraphs = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = (match[2] ?? '').toLowerCase();
    const ends = match[1] === '/';
    if (ends && FORMATTING.has(name)) open = Math.max(0, open - 1);
    if (name === 'p') paragraphs += ends ? -1 : 1;
    // A lone `</p>` or `</br>` makes an element, as a start tag does.
    const makes = !ends || name === 'br' || (name === 'p' && paragraphs < 0);
    if (!makes) continue;
    tags += 1;
    elements += 1 + walled + open;
    if (tags > BODY_LIMITS.tags || elements > BODY_LIMITS.elements) return { code: 'too_many_tags' };
    if (ends) continue;
    if (FORMATTING.has(name)) open += 1;
    if (WALLS.has(name)) {
      walled += open;
      open = 0;
    }
    if (hasTooManyAttributes(html, match.index + match[0].length)) return { code: 'too_many_attributes' };
  }
  return null;
}

function hasTooManyAttributes(html: string, from: number): boolean {
  ATTRIBUTE.lastIndex = from;
  for (let count = 0; count <= BODY_LIMITS.attributes; count += 1) if (!ATTRIBUTE.test(html)) return false;
  return true;
}
