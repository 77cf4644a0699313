/** Deeper than any article or table; parsers slow down with the square of the depth, and recursion ends at some depth. */
const DEEPEST = 100;

// These never hold one of their own kind directly, and old HTML leaves them open by the hundred.
const SELF_CLOSING = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'option', 'colgroup'],
]);

/** Whether HTML nests beyond reason: an upper estimate from one pass over the tags, made before any parsing. */
export function nestsTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  let foreign = false;
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
    const name = tag.toLowerCase();
    // Inside drawings and formulas nothing closes by itself.
    foreign ||= name === 'svg' || name === 'math';
    if (!foreign && SELF_CLOSING.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash === '/' && count === 0) continue;
    const step = slash === '/' ? -1 : 1;
    open.set(name, count + step);
    depth += step;
    if (depth > DEEPEST) return true;
  }
  return false;
}
