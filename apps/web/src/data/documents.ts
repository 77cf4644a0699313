import { remember } from './database.js';
import { allItems, type Item } from './items.js';

/** Official documents, the last issued first. */
export function documentsNewestFirst(): Item<'document'>[] {
  return remember('document', 'newest', () =>
    [...allItems('document')].sort(
      (a, b) =>
        b.issuedOn.localeCompare(a.issuedOn) || b.publishedAt.localeCompare(a.publishedAt) || (a.id < b.id ? -1 : 1),
    ),
  );
}

/** Documents by year of issue, newest first. */
export function documentsByYear(): { year: string; documents: Item<'document'>[] }[] {
  const all = documentsNewestFirst();
  const years = [...new Set(all.map(({ issuedOn }) => issuedOn.slice(0, 4)))];
  return years.map((year) => ({ year, documents: all.filter(({ issuedOn }) => issuedOn.startsWith(year)) }));
}

/** Documents that a unit issued or that address it, newest first. */
export function documentsOf(unitId: string): Item<'document'>[] {
  return documentsNewestFirst().filter(
    ({ issuer, addressees }) => issuer?.id === unitId || addressees.some(({ id }) => id === unitId),
  );
}
