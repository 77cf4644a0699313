import { yearsOf, type Shelf } from './documents.js';
import { pageNumber, pageParams } from './page-number.js';

export interface ShelfPage {
  year: string;
  page: number;
  pages: number;
}

/** The page of a year that the address names; undefined where the shelf has none. */
export function shelfPage(shelf: Shelf | undefined, params: Record<string, string | undefined>): ShelfPage | undefined {
  const page = pageNumber(params['page']);
  const year = shelf && yearsOf(shelf).find((one) => one.year === params['year']);
  return year && page !== undefined && page <= year.pages ? { ...year, page } : undefined;
}

/** Year and page of every numbered page of a shelf. */
export function shelfPages(shelf: Shelf | undefined): { year: string; page: string | undefined }[] {
  if (!shelf) return [];
  return yearsOf(shelf).flatMap(({ year, pages }) => pageParams(pages).map((page) => ({ year, page })));
}
