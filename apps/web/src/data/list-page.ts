import { listOf } from '@toasoan/contracts';
import { pagesInMonth } from './lists.js';
import { itemBySlug, type Item } from './items.js';

/** A numbered page of a month, asked for by address; undefined where it does not exist. */
export interface MonthPageView {
  list: string;
  month: string;
  page: number;
  pages: number;
}

type Params = Record<string, string | undefined>;

export function monthPageView(list: string, params: Params): MonthPageView | undefined {
  const month = params['month'] ?? '';
  const page = Number(params['page'] ?? 1);
  // `/2018-07/1/` would be a second address of page 1.
  if (params['page'] !== undefined && !(page >= 2)) return undefined;
  const pages = pagesInMonth(list, month);
  return Number.isInteger(page) && page <= pages ? { list, month, page, pages } : undefined;
}

/** The same, in the list of the unit or category that the address names. */
export function ownedMonthPageView<K extends 'unit' | 'category'>(
  kind: K,
  params: Params,
): { owner: Item<K>; view: MonthPageView } | undefined {
  const owner = itemBySlug(kind, params['slug']);
  const view = owner && monthPageView(listOf[kind](owner.id), params);
  return owner && view ? { owner, view } : undefined;
}
