import { openContentIndex } from '@toasoan/publisher';
import { allPages } from '@toasoan/site-plan';

const KINDS: readonly [name: string, pattern: RegExp][] = [
  ['home', /^\/$/],
  ['articles', /^\/tin\//],
  ['categories', /^\/chuyen-muc\/[^/]+\/$/],
  ['category months', /^\/chuyen-muc\/[^/]+\/\d{4}-\d\d\//],
  ['units', /^\/don-vi\/(?:[^/]+\/)?$/],
  ['unit months', /^\/don-vi\/[^/]+\/\d{4}-\d\d\//],
  ['archive', /^\/luu-tru\//],
  ['feeds', /^\/(?:[^/]+\/[^/]+\/)?rss\.xml$/],
];

/** Which kind of page an address is, of those that every generator makes; null for what is ours alone (sitemaps, search, …). */
export function peerKind(path: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** Every address that each generator must have made. */
export function peerPages(indexPath: string): Set<string> {
  const index = openContentIndex(indexPath);
  const pages = new Set([...allPages(index.site)].filter((path) => peerKind(path) !== null));
  index.close();
  return pages;
}
