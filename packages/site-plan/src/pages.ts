import { listOf } from '@toasoan/contracts';
import { address, PAGE_SIZE } from './addresses.js';
import type { PagedKind, SiteLookup } from './site-lookup.js';

/** A public address taken apart: what has to be true for it to exist. */
export type PageOf =
  | { page: 'fixed' }
  | { page: 'own'; kind: PagedKind; slug: string }
  | { page: 'month'; owner: 'all' | 'category' | 'unit'; slug: string | null; month: string; number: number }
  | { page: 'sitemapMonth'; month: string };

const FIXED: ReadonlySet<string> = new Set([
  address.home(),
  address.units(),
  address.archive(),
  address.documents(),
  address.search(),
  address.feed(),
  address.sitemap(),
  address.sitemapPages(),
  address.latestFragment(),
  address.notFound(),
  address.withdrawn(),
  address.robots(),
  address.manifest(),
]);

const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const MONTH = '(\\d{4}-(?:0[1-9]|1[0-2]))';
const NUMBER = '(?:/([1-9]\\d{0,5}))?';
const patterns: readonly [RegExp, (m: readonly string[]) => PageOf][] = [
  [new RegExp(`^/tin/${SLUG}/$`), (m) => ({ page: 'own', kind: 'article', slug: m[1] ?? '' })],
  [new RegExp(`^/van-ban/${SLUG}/$`), (m) => ({ page: 'own', kind: 'document', slug: m[1] ?? '' })],
  [new RegExp(`^/trang/${SLUG}/$`), (m) => ({ page: 'own', kind: 'page', slug: m[1] ?? '' })],
  [new RegExp(`^/don-vi/${SLUG}/(?:rss\\.xml)?$`), (m) => ({ page: 'own', kind: 'unit', slug: m[1] ?? '' })],
  [new RegExp(`^/chuyen-muc/${SLUG}/(?:rss\\.xml)?$`), (m) => ({ page: 'own', kind: 'category', slug: m[1] ?? '' })],
  [new RegExp(`^/luu-tru/${MONTH}${NUMBER}/$`), (m) => month('all', null, m[1], m[2])],
  [new RegExp(`^/don-vi/${SLUG}/${MONTH}${NUMBER}/$`), (m) => month('unit', m[1] ?? '', m[2], m[3])],
  [new RegExp(`^/chuyen-muc/${SLUG}/${MONTH}${NUMBER}/$`), (m) => month('category', m[1] ?? '', m[2], m[3])],
  [new RegExp(`^/sitemap/${MONTH}\\.xml$`), (m) => ({ page: 'sitemapMonth', month: m[1] ?? '' })],
];

function month(owner: 'all' | 'category' | 'unit', slug: string | null, at = '', number?: string): PageOf {
  return { page: 'month', owner, slug, month: at, number: number === undefined ? 1 : Number(number) };
}

/** Takes a canonical public address apart; null for anything that is no page of this site. The inverse of `address`. */
export function parseAddress(path: string): PageOf | null {
  if (FIXED.has(path)) return { page: 'fixed' };
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(path);
    if (!match) continue;
    const parsed = make(match);
    // `/2018-07/1/` would be a second address of page 1.
    return parsed.page === 'month' && parsed.number === 1 && path.endsWith('/1/') ? null : parsed;
  }
  return null;
}

/** Whether a page exists at this address, in the state of the site that `site` answers for. */
export function pageExists(path: string, site: SiteLookup): boolean {
  const parsed = parseAddress(path);
  if (parsed === null) return false;
  switch (parsed.page) {
    case 'fixed':
      return true;
    case 'own':
      return (
        site.idOf(parsed.kind, parsed.slug) !== null || (parsed.kind === 'article' && site.isWithdrawn(parsed.slug))
      );
    case 'sitemapMonth':
      return site.countInMonth(listOf.all(), parsed.month) > 0;
    case 'month': {
      const list = listAt(parsed.owner, parsed.slug, site);
      return list !== null && site.countInMonth(list, parsed.month) > (parsed.number - 1) * PAGE_SIZE;
    }
  }
}

function listAt(owner: 'all' | 'category' | 'unit', slug: string | null, site: SiteLookup): string | null {
  if (owner === 'all') return listOf.all();
  const id = slug === null ? null : site.idOf(owner, slug);
  return id === null ? null : listOf[owner](id);
}

/** Every address of the whole site, each once, in a fixed order. */
export function* allPages(site: SiteLookup): Generator<string> {
  yield* FIXED;
  for (const { slug } of site.all('page')) yield address.page(slug);
  for (const { slug } of site.all('document')) yield address.document(slug);
  for (const at of site.months(listOf.all())) {
    yield address.sitemapMonth(at);
    yield* numbered(site, listOf.all(), at, (number) => address.archiveMonth(at, number));
  }
  for (const owner of ['category', 'unit'] as const) {
    for (const { id, slug } of site.all(owner)) {
      yield address[owner](slug);
      yield owner === 'unit' ? address.unitFeed(slug) : address.categoryFeed(slug);
      yield* monthPages(site, owner, id, slug);
    }
  }
  for (const { slug } of site.all('article')) yield address.article(slug);
  for (const slug of site.withdrawnSlugs()) yield address.article(slug);
}

/** The month pages of one unit or category. */
export function* monthPages(site: SiteLookup, owner: 'category' | 'unit', id: string, slug: string): Generator<string> {
  const make = owner === 'unit' ? address.unitMonth : address.categoryMonth;
  for (const at of site.months(listOf[owner](id))) {
    yield* numbered(site, listOf[owner](id), at, (number) => make(slug, at, number));
  }
}

function* numbered(site: SiteLookup, list: string, at: string, make: (number: number) => string): Generator<string> {
  const pages = Math.ceil(site.countInMonth(list, at) / PAGE_SIZE);
  for (let number = 1; number <= pages; number++) yield make(number);
}
