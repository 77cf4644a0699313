import type { Publication } from '@toasoan/contracts';
import { parseAddress } from '@toasoan/site-plan';
import { farPages, MANY } from './far-pages.js';

export interface Touched {
  /** What was written: not what is older than what is held. */
  applied: Publication[];
  pages: Set<string>;
  /** Everything: the change shows on every page, or on so many that workers render them. */
  whole: boolean;
}

/** Adds what one document's change reaches, `states` being the document after and before it. */
export function addReached(touched: Touched, reached: Touched, states: readonly (Publication | null)[]): void {
  const far = farPages(reached.pages, states);
  for (const page of reached.pages) if (!far.has(page)) touched.pages.add(page);
  touched.whole ||= reached.whole || far.size > 0;
}

/**
 * Adds list pages that must change together with what a document changed; `months`: those in which its articles stand, oldest
 * first. Where the pages are too many for one turn, workers render the whole site, and those that show the change do not wait
 * for it: fronts, feeds, and the pages of `months`, newest month first, as far as one turn goes.
 */
export function addTogether(touched: Touched, pages: readonly string[], months: readonly string[]): void {
  const all = [...new Set(pages)];
  if (all.length > MANY) touched.whole = true;
  for (const page of all.length > MANY ? showing(all, months) : all) touched.pages.add(page);
}

/** A month comes whole or not at all: its pages follow one another. */
function showing(pages: readonly string[], months: readonly string[]): string[] {
  const shown: string[] = [];
  const ofMonth = new Map<string, string[]>(months.map((month) => [month, []]));
  for (const path of pages) {
    const page = parseAddress(path);
    if (page?.page === 'month') ofMonth.get(page.month)?.push(path);
    else shown.push(path);
  }
  for (const month of [...ofMonth.values()].reverse()) {
    if (shown.length + month.length > MANY) break;
    shown.push(...month);
  }
  return shown;
}
