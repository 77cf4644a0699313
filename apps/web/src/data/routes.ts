import { listOf } from '@toasoan/contracts';
import { address, PAGE_SIZE } from '@toasoan/site-plan';
import { rows } from './database.js';
import { allItems, slugsOf, withdrawnSlugs } from './items.js';
import { monthsOf } from './lists.js';

interface MonthPage {
  month: string;
  page: number;
}

/** Every numbered page of one list. */
export function monthPagesOf(list: string): MonthPage[] {
  return rows<{ month: string; articles: number }>(
    'SELECT month, count(*) AS articles FROM listing WHERE list = ? GROUP BY month ORDER BY month',
    list,
  ).flatMap(({ month, articles }) =>
    Array.from({ length: Math.ceil(articles / PAGE_SIZE) }, (_, index) => ({ month, page: index + 1 })),
  );
}

/** Slug, month and page of every numbered page of every unit, or of every category. */
export function monthPagesOfAll(kind: 'unit' | 'category'): (MonthPage & { slug: string })[] {
  return allItems(kind).flatMap(({ id, slug }) =>
    monthPagesOf(listOf[kind](id)).map((monthPage) => ({ slug, ...monthPage })),
  );
}

/** Every address that the index calls for: what `astro build` makes, and what a full rebuild by the publisher makes. */
export function listRoutes(): string[] {
  return [
    address.home(),
    address.units(),
    address.archive(),
    address.documents(),
    address.search(),
    address.notFound(),
    address.withdrawn(),
    address.feed(),
    address.sitemap(),
    address.sitemapPages(),
    address.latestFragment(),
    address.robots(),
    address.manifest(),
    ...slugsOf('page').map(address.page),
    ...slugsOf('document').map(address.document),
    ...slugsOf('unit').flatMap((slug) => [address.unit(slug), address.unitFeed(slug)]),
    ...slugsOf('category').flatMap((slug) => [address.category(slug), address.categoryFeed(slug)]),
    ...monthsOf(listOf.all()).map(address.sitemapMonth),
    ...monthPagesOf(listOf.all()).map(({ month, page }) => address.archiveMonth(month, page)),
    ...monthPagesOfAll('unit').map(({ slug, month, page }) => address.unitMonth(slug, month, page)),
    ...monthPagesOfAll('category').map(({ slug, month, page }) => address.categoryMonth(slug, month, page)),
    ...slugsOf('article').map(address.article),
    ...withdrawnSlugs().map(address.article),
  ];
}
