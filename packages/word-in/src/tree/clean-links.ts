import { findAll, isBlank, isElement, mapElements, type Element, type Node, type Parent } from './tree.js';

/** What services hang on an address to follow its readers. */
const FOLLOWING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|mc_[ce]id|igshid|yclid|zarsrc|_hs\w+|ref_src|spm)$/i;

/** Addresses that only lead on: by host and path, the parameter that holds where to. */
const LEADING_ON: readonly (readonly [RegExp, string])[] = [
  [/^(?:www\.)?google\.[a-z.]+\/url$/, 'q'],
  [/^[a-z0-9.-]*safelinks\.protection\.outlook\.com\/$/, 'url'],
  [/^lm?\.facebook\.com\/l\.php$/, 'u'],
  [/^link\.zalo\.me\/$/, 'url'],
];

/** Links to the web and to mail boxes, cleaned; of any other only its words stay. Returns how many of those there were. */
export function cleanLinks(tree: Parent): number {
  let lost = 0;
  mapElements(tree, (node): Node[] => {
    if (node.tagName === 'u' && node.children.every((child) => isBlank(child) || isElement(child, 'a')))
      return node.children;
    if (node.tagName !== 'a') return [node];
    const { href } = node.properties;
    const clean = typeof href === 'string' ? cleanAddress(href) : null;
    // Bookmarks, footnotes and a link without words lose nothing.
    if (clean === null && typeof href === 'string' && !href.startsWith('#')) lost += 1;
    if (clean === null) return node.children;
    node.properties = { href: clean };
    for (const underlined of findAll(node, 'u')) unwrapUnderline(node, underlined);
    return [node];
  });
  return lost;
}

function unwrapUnderline(link: Element, underlined: Element): void {
  mapElements(link, (node) => (node === underlined && isElement(node) ? node.children : [node]));
}

/** An address of the web or of a mail box without what follows its readers; null for any other. */
export function cleanAddress(href: string, steps = 3): string | null {
  const url = URL.canParse(href.trim()) ? new URL(href.trim()) : null;
  if (url === null) return null;
  if (url.protocol === 'mailto:')
    return /^mailto:[^?\s@]+@[^?\s@]+$/i.exec(href.trim().split('?')[0] ?? '')?.[0] ?? null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  const [, parameter] = LEADING_ON.find(([place]) => place.test(`${url.hostname}${url.pathname}`)) ?? [];
  const target = parameter === undefined ? null : url.searchParams.get(parameter);
  if (target !== null && steps > 0) return cleanAddress(target, steps - 1);
  const followed = [...url.searchParams.keys()].filter((name) => FOLLOWING.test(name));
  // Untouched where nothing is taken away: writing parameters anew changes their spelling.
  if (followed.length === 0) return href.trim();
  for (const name of followed) url.searchParams.delete(name);
  return url.href;
}
