import { PAGE_SIZE } from './addresses.js';
import type { SiteLookup } from './site-lookup.js';

/** A place in a list that is numbered inside its months (or years). */
interface Place {
  id: string;
  publishedAt: string;
  month: string;
}

/** The numbered pages of the month on which something changes: one for an edit, all from its place on for a come or go. */
export function shiftedPages(list: string, place: Place, stays: boolean, site: SiteLookup): number[] {
  const index = site.countBefore(list, place.month, place.publishedAt, place.id);
  const own = Math.floor(index / PAGE_SIZE) + 1;
  if (stays) return [own];
  const count = site.countInMonth(list, place.month);
  const last = Math.max(own, Math.ceil(count / PAGE_SIZE));
  // A last page with a single article exists only because of this one: the page before it gains or loses its link to it.
  const first = last > 1 && count % PAGE_SIZE === 1 ? Math.min(own, last - 1) : own;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
