import { openContentIndex } from '@toasoan/publisher';
import { allPages, parseAddress } from '@toasoan/site-plan';

const ASKED_AT_ONCE = 8;

/** Every HTML page of an index, by kind: two pages of one kind have one template. `genreOf`: an article's, by its address. */
export function pagesByKind(indexPath: string, genreOf: (path: string) => string): Map<string, string[]> {
  const index = openContentIndex(indexPath);
  const kinds = new Map<string, string[]>();
  for (const path of allPages(index.site)) {
    if (!/(?:\/|\.html)$/.test(path)) continue;
    const kind = kindOf(path, genreOf);
    kinds.set(kind, [...(kinds.get(kind) ?? []), path]);
  }
  index.close();
  return kinds;
}

function kindOf(path: string, genreOf: (path: string) => string): string {
  const page = parseAddress(path);
  switch (page?.page) {
    case 'own':
      return page.kind === 'article' ? genreOf(path) : page.kind;
    case 'month':
      return `${page.owner} month`;
    case 'documents':
      return `documents of ${page.of}${page.year === null ? '' : ' by year'}`;
    case 'letter':
      return 'letter';
    default:
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
