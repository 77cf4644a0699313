import { listOf } from '@toasoan/contracts/content-index';
import { address, PAGE_SIZE, PORTAL_SCREENS } from './addresses.js';
import type { PagedKind, SiteLookup } from './site-lookup.js';

/** A public address taken apart: what has to be true for it to exist. */
export type PageOf =
  | { page: 'fixed' }
  | { page: 'own'; kind: PagedKind; slug: string }
  | { page: 'month'; owner: MonthOwner; slug: string | null; month: string; number: number }
  | { page: 'letter'; letter: string }
  /** `year` is null on the front of a type or of an issuer; `key` is the type or the issuer's slug. */
  | { page: 'documents'; of: 'all' | 'type' | 'issuer'; key: string; year: string | null; number: number }
  /** What the issuer of that slug issued of one type. */
  | { page: 'documents'; of: 'issuerType'; key: string; type: string; year: string | null; number: number }
  | { page: 'sitemapMonth'; month: string }
  | { page: 'colours'; code: string };

type MonthOwner = 'all' | 'category' | 'unit' | 'corrections';

const FIXED: ReadonlySet<string> = new Set([
  address.home(),
  address.units(),
  address.unitNames(),
  address.archive(),
  address.corrections(),
  address.pages(),
  address.documents(),
  address.tables(),
  address.search(),
  address.feed(),
  address.atom(),
  address.sitemap(),
  address.sitemapNews(),
  address.sitemapPages(),
  address.latestFragment(),
  address.notFound(),
  address.withdrawn(),
  address.robots(),
  address.manifest(),
  address.portalManifest(),
  ...PORTAL_SCREENS.map((screen) => address.portal(screen)),
]);

const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const MONTH = '(\\d{4}-(?:0[1-9]|1[0-2]))';
const YEAR = '(\\d{4})';
const NUMBER = '(?:/([1-9]\\d{0,5}))?';
const patterns: readonly [RegExp, (m: readonly string[]) => PageOf][] = [
  [new RegExp(`^/tin/${SLUG}/$`), (m) => ({ page: 'own', kind: 'article', slug: m[1] ?? '' })],
  [new RegExp(`^/van-ban/${SLUG}/$`), (m) => ({ page: 'own', kind: 'document', slug: m[1] ?? '' })],
  [
    new RegExp(`^/bang-tong-hop/${SLUG}/(?:so-lieu\\.csv)?$`),
    (m) => ({ page: 'own', kind: 'table', slug: m[1] ?? '' }),
  ],
  [new RegExp(`^/trang/${SLUG}/$`), (m) => ({ page: 'own', kind: 'page', slug: m[1] ?? '' })],
  [new RegExp(`^/don-vi/${SLUG}/(?:rss\\.xml)?$`), (m) => ({ page: 'own', kind: 'unit', slug: m[1] ?? '' })],
  [new RegExp(`^/chuyen-muc/${SLUG}/(?:rss\\.xml)?$`), (m) => ({ page: 'own', kind: 'category', slug: m[1] ?? '' })],
  [new RegExp(`^/luu-tru/${MONTH}${NUMBER}/$`), (m) => month('all', null, m[1], m[2])],
  [new RegExp(`^/don-vi/${SLUG}/${MONTH}${NUMBER}/$`), (m) => month('unit', m[1] ?? '', m[2], m[3])],
  [new RegExp(`^/chuyen-muc/${SLUG}/${MONTH}${NUMBER}/$`), (m) => month('category', m[1] ?? '', m[2], m[3])],
  [new RegExp(`^/dinh-chinh/${MONTH}${NUMBER}/$`), (m) => month('corrections', null, m[1], m[2])],
  [new RegExp(`^/danh-ba/([a-z]+)/$`), (m) => ({ page: 'letter', letter: m[1] ?? '' })],
  [new RegExp(`^/van-ban/nam/${YEAR}${NUMBER}/$`), (m) => documents('all', '', m[1], m[2])],
  [
    new RegExp(`^/van-ban/loai/([a-z]+(?:-[a-z]+)*)/(?:${YEAR}${NUMBER}/)?$`),
    (m) => documents('type', typeOf(m[1]), m[2], m[3]),
  ],
  [new RegExp(`^/don-vi/${SLUG}/van-ban/(?:${YEAR}${NUMBER}/)?$`), (m) => documents('issuer', m[1], m[2], m[3])],
  [
    new RegExp(`^/don-vi/${SLUG}/van-ban/loai/([a-z]+(?:-[a-z]+)*)/(?:${YEAR}${NUMBER}/)?$`),
    (m) => ({ ...documents('issuer', m[1], m[3], m[4]), of: 'issuerType', type: typeOf(m[2]) }),
  ],
  [new RegExp(`^/sitemap/${MONTH}\\.xml$`), (m) => ({ page: 'sitemapMonth', month: m[1] ?? '' })],
  [/^\/mau\/([0-9a-f-]+)\.css$/, (m) => ({ page: 'colours', code: m[1] ?? '' })],
];

function month(owner: MonthOwner, slug: string | null, at = '', number?: string): PageOf {
  return { page: 'month', owner, slug, month: at, number: number === undefined ? 1 : Number(number) };
}

function documents<Of extends 'all' | 'type' | 'issuer'>(of: Of, key = '', year?: string, number?: string) {
  return { page: 'documents', of, key, year: year ?? null, number: number === undefined ? 1 : Number(number) } as const;
}

const typeOf = (slug = ''): string => slug.replaceAll('-', '_');

/** Takes a canonical public address apart; null for anything that is no page of this site. The inverse of `address`. */
export function parseAddress(path: string): PageOf | null {
  if (FIXED.has(path)) return { page: 'fixed' };
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(path);
    if (!match) continue;
    const parsed = make(match);
    // `/2018-07/1/` would be a second address of page 1.
    return 'number' in parsed && parsed.number === 1 && path.endsWith('/1/') ? null : parsed;
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
    case 'colours':
      return site.colours() === parsed.code;
    case 'month': {
      const list = listAt(parsed.owner, parsed.slug, site);
      return list !== null && site.countInMonth(list, parsed.month) > (parsed.number - 1) * PAGE_SIZE;
    }
    case 'letter':
      return site.countInMonth(listOf.units(), parsed.letter) > 0;
    case 'documents': {
      const list = documentsAt(parsed, site);
      if (list === null) return false;
      if (parsed.year === null) return site.months(list).length > 0;
      if (parsed.of === 'issuerType' && !hasYearPages(list, site)) return false;
      return site.countInMonth(list, parsed.year) > (parsed.number - 1) * PAGE_SIZE;
    }
  }
}

function listAt(owner: MonthOwner, slug: string | null, site: SiteLookup): string | null {
  if (owner === 'all' || owner === 'corrections') return listOf[owner]();
  const id = slug === null ? null : site.idOf(owner, slug);
  return id === null ? null : listOf[owner](id);
}

function documentsAt(parsed: Extract<PageOf, { page: 'documents' }>, site: SiteLookup): string | null {
  if (parsed.of === 'all') return listOf.documents();
  if (parsed.of === 'type') return listOf.documentType(parsed.key);
  const id = site.idOf('unit', parsed.key);
  if (id === null) return null;
  return parsed.of === 'issuerType' ? listOf.issuerType(id, parsed.type) : listOf.issuer(id);
}

/** Every address of the whole site, each once, in a fixed order. */
export function* allPages(site: SiteLookup): Generator<string> {
  yield* FIXED;
  const colours = site.colours();
  if (colours !== null) yield address.colours(colours);
  for (const { slug } of site.all('page')) yield address.page(slug);
  for (const { slug } of site.all('document')) yield address.document(slug);
  for (const { slug } of site.all('table')) {
    yield address.table(slug);
    yield address.tableFigures(slug);
  }
  for (const year of site.months(listOf.documents()))
    yield* numbered(site, listOf.documents(), year, (number) => address.documentsYear(year, number));
  for (const type of site.documentTypes()) yield* documentPages(site, { type });
  for (const letter of site.months(listOf.units())) yield address.unitsLetter(letter);
  for (const at of site.months(listOf.corrections()))
    yield* numbered(site, listOf.corrections(), at, (number) => address.correctionsMonth(at, number));
  for (const at of site.months(listOf.all())) {
    yield address.sitemapMonth(at);
    yield* numbered(site, listOf.all(), at, (number) => address.archiveMonth(at, number));
  }
  for (const owner of ['category', 'unit'] as const) {
    for (const { id, slug } of site.all(owner)) {
      yield address[owner](slug);
      yield owner === 'unit' ? address.unitFeed(slug) : address.categoryFeed(slug);
      yield* monthPages(site, owner, id, slug);
      if (owner === 'unit') yield* documentPages(site, { issuer: { id, slug } });
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

/** Of what an issuer issued of a type the front alone shows all, up to a page's length: only more has pages by year. */
export function hasYearPages(list: string, site: SiteLookup): boolean {
  return countOf(list, site) > PAGE_SIZE;
}

/** How many stand in a list of documents. */
export function countOf(list: string, site: SiteLookup): number {
  return site.months(list).reduce((sum, year) => sum + site.countInMonth(list, year), 0);
}

/** The types of which a unit issued a document. */
export function typesIssued(issuerId: string, site: SiteLookup): string[] {
  if (site.months(listOf.issuer(issuerId)).length === 0) return [];
  return site.documentTypes().filter((type) => site.months(listOf.issuerType(issuerId, type)).length > 0);
}

/** The pages of what one unit issued of one type. */
export function* issuerTypePages(
  site: SiteLookup,
  issuer: { id: string; slug: string },
  type: string,
): Generator<string> {
  const list = listOf.issuerType(issuer.id, type);
  yield address.unitDocumentsType(issuer.slug, type);
  if (!hasYearPages(list, site)) return;
  for (const year of site.months(list))
    yield* numbered(site, list, year, (number) => address.unitDocumentsTypeYear(issuer.slug, type, year, number));
}

/** The pages of one type's or one issuer's documents, an issuer's by type too; none where there are no documents. */
export function* documentPages(
  site: SiteLookup,
  of: { type: string } | { issuer: { id: string; slug: string } },
): Generator<string> {
  const list = 'type' in of ? listOf.documentType(of.type) : listOf.issuer(of.issuer.id);
  const years = site.months(list);
  if (years.length > 0) yield 'type' in of ? address.documentType(of.type) : address.unitDocuments(of.issuer.slug);
  for (const year of years)
    yield* numbered(site, list, year, (number) =>
      'type' in of
        ? address.documentTypeYear(of.type, year, number)
        : address.unitDocumentsYear(of.issuer.slug, year, number),
    );
  if ('issuer' in of) for (const type of typesIssued(of.issuer.id, site)) yield* issuerTypePages(site, of.issuer, type);
}

function* numbered(site: SiteLookup, list: string, at: string, make: (number: number) => string): Generator<string> {
  const pages = Math.ceil(site.countInMonth(list, at) / PAGE_SIZE);
  for (let number = 1; number <= pages; number++) yield make(number);
}
