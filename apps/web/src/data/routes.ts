import { listOf } from '@toasoan/contracts';
import { address, PAGE_SIZE, PORTAL_SCREENS } from '@toasoan/site-plan';
import { correctionPages } from './corrections.js';
import { rows } from './database.js';
import {
  issuerShelf,
  issuerTypeShelf,
  issuingUnits,
  typeShelf,
  typesInUse,
  wholeShelf,
  yearsOf,
  type Shelf,
} from './documents.js';
import { allItems, slugsOf, withdrawnSlugs } from './items.js';
import { monthsOf } from './lists.js';
import { unitsByLetter } from './units.js';
import { colourSheetAddress } from './settings.js';

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

const numbered = (pages: number): number[] => Array.from({ length: pages }, (_, index) => index + 1);

const yearPages = (shelf: Shelf): string[] =>
  yearsOf(shelf).flatMap(({ year, pages }) => numbered(pages).map((page) => shelf.hrefOf(year, page)));

const typeSlug = ({ type }: { type: string }): string => type.replaceAll('_', '-');

/** Each issuer with each type of which it issued any. */
export function issuedTypes(): { unit: ReturnType<typeof issuingUnits>[number]; type: string }[] {
  return issuingUnits().flatMap((unit) =>
    typesInUse(issuerShelf(unit)?.documents).map((one) => ({ unit, type: typeSlug(one) })),
  );
}

/** The documents of each type, of each issuer, and of each issuer's types. */
function shelves(): Shelf[] {
  return [
    ...typesInUse().map((one) => typeShelf(typeSlug(one))),
    ...issuingUnits().map(issuerShelf),
    ...issuedTypes().map(({ unit, type }) => issuerTypeShelf(unit, type)),
  ].flatMap((shelf) => shelf ?? []);
}

/** Every address that the index calls for: what `astro build` makes, and what a full rebuild by the publisher makes. */
export function listRoutes(): string[] {
  return [
    address.home(),
    address.units(),
    address.unitNames(),
    address.archive(),
    address.corrections(),
    address.pages(),
    address.documents(),
    address.tables(),
    address.search(),
    address.notFound(),
    address.withdrawn(),
    address.feed(),
    address.atom(),
    address.sitemap(),
    address.sitemapNews(),
    address.sitemapPages(),
    address.latestFragment(),
    address.robots(),
    address.manifest(),
    address.portalManifest(),
    ...PORTAL_SCREENS.map((screen) => address.portal(screen)),
    ...[colourSheetAddress()].filter((sheet) => sheet !== null),
    ...slugsOf('page').map(address.page),
    ...slugsOf('document').map(address.document),
    ...slugsOf('table').flatMap((slug) => [address.table(slug), address.tableFigures(slug)]),
    ...yearPages(wholeShelf()),
    ...shelves().flatMap((shelf) => [shelf.front, ...yearPages(shelf)]),
    ...unitsByLetter().map(({ slug }) => address.unitsLetter(slug)),
    ...monthsOf(listOf.corrections()).flatMap((month) =>
      numbered(correctionPages(month)).map((page) => address.correctionsMonth(month, page)),
    ),
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
