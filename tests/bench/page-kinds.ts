import { openContentIndex } from '@toasoan/publisher';
import { address, allPages, parseAddress, PORTAL_SCREENS, type PageOf } from '@toasoan/site-plan';

const ASKED_AT_ONCE = 8;

/** Every kind of page that there is once, twice or a thousand times; what stands alone is its own address. */
const KINDS = [
  ...['news_brief', 'feature', 'photo_story', 'video', 'withdrawn'],
  ...['unit', 'ended unit', 'category', 'document', 'table', 'page', 'letter'],
  ...['all month', 'unit month', 'category month', 'corrections month'],
  ...['documents of all by year', 'documents of type', 'documents of type by year'],
  ...['documents of issuer', 'documents of issuer by year'],
  ...['documents of issuerType', 'documents of issuerType by year'],
];

/** Whoever is not signed in is asked to, whichever of the portal's screens he opens; three are for just that. */
const SIGN_IN = new Set<string>(
  PORTAL_SCREENS.filter((screen) => !['loi-moi', 'mat-khau-moi', 'quen-mat-khau'].includes(screen)).map((screen) =>
    address.portal(screen),
  ),
);

/** Every page of an index, by kind: two pages of one kind have one template. `known`: the kinds that no address tells. */
export function pagesByKind(indexPath: string, known: ReadonlyMap<string, string>): Map<string, string[]> {
  const index = openContentIndex(indexPath);
  const kinds = new Map<string, string[]>();
  for (const path of allPages(index.site)) {
    const page = parseAddress(path);
    if (page === null || !/(?:\/|\.html)$/.test(path) || path === address.latestFragment()) continue;
    const kind = known.get(path) ?? kindOf(page, path);
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  index.close();
  return kinds;
}

/** The kinds of which there is no page: the archive must be given one. */
export const missingKinds = (kinds: ReadonlyMap<string, unknown>): string[] => KINDS.filter((kind) => !kinds.has(kind));

function kindOf(page: PageOf, path: string): string {
  switch (page.page) {
    case 'own':
      return page.kind;
    case 'month':
      return `${page.owner} month`;
    case 'documents':
      return `documents of ${page.of}${page.year === null ? '' : ' by year'}`;
    case 'letter':
      return 'letter';
    case 'fixed':
      return SIGN_IN.has(path) ? address.portal() : path;
    case 'sitemapMonth':
    case 'colours':
      return path;
  }
}

/** Of each kind the page with the longest answer. */
export async function heaviestOfEach(
  kinds: ReadonlyMap<string, readonly string[]>,
  origin: string,
): Promise<Map<string, string>> {
  const heaviest = new Map<string, { path: string; length: number }>();
  const open = [...kinds].flatMap(([kind, paths]) => paths.map((path) => ({ kind, path })));
  const lane = async (): Promise<void> => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { length } = await (await fetch(origin + next.path)).text();
      if (length > (heaviest.get(next.kind)?.length ?? -1)) heaviest.set(next.kind, { path: next.path, length });
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, lane));
  return new Map([...heaviest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, { path }]) => [kind, path]));
}
