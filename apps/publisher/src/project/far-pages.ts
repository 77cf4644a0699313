import type { Publication } from '@toasoan/contracts';
import { address, parseAddress } from '@toasoan/site-plan';

/** From so many on they are left to the workers of a whole rebuild: rendered in one turn they would hold up every publication. */
export const MANY = 300;

/**
 * Of the pages that a unit's or category's change touches, those that can wait: pages of other documents, which only name
 * it and stay where they are, and where it keeps its address its own numbered pages. Empty where they are few enough to be
 * rendered at once with the rest, and for every other kind.
 */
export function farPages(pages: ReadonlySet<string>, states: readonly (Publication | null)[]): Set<string> {
  const fronts = states.flatMap((one) => {
    if (one?.state !== 'live' || (one.kind !== 'unit' && one.kind !== 'category')) return [];
    return [one.kind === 'unit' ? address.unit(one.content.slug) : address.category(one.content.slug)];
  });
  if (fronts.length === 0) return new Set();
  const stays = new Set(fronts).size === 1 && fronts.length === states.length;
  const far = [...pages].filter((path) => {
    const page = parseAddress(path);
    if (page === null || fronts.some((front) => path === front || path === `${front}rss.xml`)) return false;
    return page.page === 'own' || (stays && (page.page === 'month' || page.page === 'documents'));
  });
  return new Set(far.length > MANY ? far : []);
}
