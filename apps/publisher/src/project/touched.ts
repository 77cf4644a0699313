import type { Publication } from '@toasoan/contracts';
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

/** Adds pages that must change together with what a document changed; the whole site instead where they are too many for one turn. */
export function addFew(touched: Touched, pages: readonly string[]): void {
  if (pages.length > MANY) touched.whole = true;
  else for (const page of pages) touched.pages.add(page);
}
