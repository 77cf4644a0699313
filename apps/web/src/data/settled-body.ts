/**
 * Whether HTML is already what the sanitiser writes: known tags in exactly its spelling, each closed in order. A linear
 * look at 10 KB costs 0.05 ms, a full parse a hundred times that, and a rebuild shows every article. Anything that this
 * look is not sure of goes through the sanitiser itself.
 */
export function isSettledBody(html: string): boolean {
  const open: string[] = [];
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) {
    const closing = /^<\/([a-z][a-z0-9]*)>$/.exec(tag)?.[1];
    if (closing !== undefined) {
      if (open.pop() !== closing) return false;
      continue;
    }
    const opening = OPENING.exec(tag);
    if (!opening) return false;
    const name = opening.slice(1).find((group) => group !== undefined) ?? '';
    if (!VOID.has(name)) open.push(name);
  }
  return open.length === 0;
}

const VOID = new Set(['br', 'hr', 'img']);
const PLAIN =
  'p|h2|h3|h4|ul|ol|li|blockquote|hr|br|figure|figcaption|table|thead|tbody|tfoot|tr|th|td|strong|em|u|s|sub|sup';
const OPENING = new RegExp(
  `^<(?:(${PLAIN})(?: class="(?:align-(?:center|right|justify)|image|table|image image-style-side)")?` +
    `|(th|td)(?: (?:colspan|rowspan)="\\d{1,3}"){0,2}` +
    `|(a) href="(?:https?://|/(?!/))[^"<>\\\\\\s\\u0000-\\u001f]*"(?: rel="noopener external")?` +
    `|(img) src="/(?:anh|uploads)/[\\w/-]+\\.\\w+" alt="[^"<>]*"(?: width="\\d{1,5}")?(?: height="\\d{1,5}")?)>$`,
);
