import type { PublicCategory, PublicUnit } from '@toasoan/contracts';
import { listOf } from '@toasoan/contracts/content-index';
import { address, RELATED_SIZE } from './addresses.js';
import { monthPages } from './pages.js';
import type { ArticlePlace, DocumentPlace, SiteLookup, TablePlace } from './site-lookup.js';
import { documentTouches } from './touched-by-document.js';
import { shiftedPages } from './shifted-pages.js';
import { unitTouches } from './touched-by-unit.js';

/**
 * One document in one state, as planning sees it. `null` in its place means: not live in that state.
 * A redirect has no page; a change of the settings touches every page, which the caller handles as a whole rebuild.
 */
export type Subject =
  | { kind: 'article'; place: ArticlePlace }
  /** An article that was live: its address says since when it is gone. No other page names it. */
  | { kind: 'withdrawn'; slug: string }
  | { kind: 'unit'; id: string; unit: PublicUnit }
  | { kind: 'category'; id: string; category: PublicCategory }
  | { kind: 'document'; place: DocumentPlace }
  | { kind: 'table'; place: TablePlace }
  | { kind: 'page'; id: string; slug: string };

/**
 * The addresses whose page shows `subject`, in the state of the site that `site` answers for. `other` is the same document
 * in the other state (before ↔ after): what differs between the two decides how far the change reaches.
 * A change touches touchedPages(before, after, old site) ∪ touchedPages(after, before, new site); of these, the ones for
 * which `pageExists` in the new site are rendered, the rest removed.
 */
export function touchedPages(subject: Subject, other: Subject | null, site: SiteLookup): Set<string> {
  switch (subject.kind) {
    case 'article':
      return articlePages(subject.place, other?.kind === 'article' ? other.place : null, site);
    case 'withdrawn':
      return new Set([address.article(subject.slug)]);
    case 'unit':
      return unitTouches(subject.id, subject.unit, other?.kind === 'unit' ? other.unit : null, site);
    case 'category':
      return categoryPages(subject.id, subject.category, other?.kind === 'category' ? other.category : null, site);
    case 'document':
      return documentTouches(subject.place, other?.kind === 'document' ? other.place : null, site);
    case 'table':
      return new Set([
        address.table(subject.place.slug),
        address.tableFigures(subject.place.slug),
        address.tables(),
        address.sitemapPages(),
      ]);
    case 'page':
      return new Set([address.page(subject.slug), address.pages(), address.sitemapPages()]);
  }
}

function articlePages(place: ArticlePlace, other: ArticlePlace | null, site: SiteLookup): Set<string> {
  const touched = new Set([
    address.article(place.slug),
    address.home(),
    address.latestFragment(),
    address.feed(),
    address.atom(),
    address.sitemapNews(),
    address.sitemapMonth(place.month),
  ]);
  const stays = (list: string) =>
    other !== null && other.publishedAt === place.publishedAt && other.id === place.id && other.lists.includes(list);
  for (const list of place.lists) {
    const at = listAddresses(list, site);
    if (at === null) continue;
    if (at.front !== null) touched.add(at.front);
    if (at.feed !== null) touched.add(at.feed);
    for (const number of shiftedPages(list, place, stays(list), site)) touched.add(at.month(place.month, number));
    if (list.startsWith('category:')) {
      for (const slug of site.slugsAfter(list, place.publishedAt, place.id, RELATED_SIZE))
        touched.add(address.article(slug));
    }
  }
  // These two show which months there are and nothing else: only a month's first or last article changes them.
  if (!stays(listOf.all()) && site.countInMonth(listOf.all(), place.month) <= 1) {
    touched.add(address.sitemap());
    touched.add(address.archive());
  }
  for (const path of correctionPages(place, other, site)) touched.add(path);
  return touched;
}

/** The log of corrections: nothing of an article that has none, which is nearly every one. */
function* correctionPages(place: ArticlePlace, other: ArticlePlace | null, site: SiteLookup): Generator<string> {
  if (place.corrections.length > 0) yield address.corrections();
  for (const { at, month } of place.corrections) {
    const stays = other?.corrections.some((one) => one.at === at) === true;
    const own = { id: place.id, publishedAt: at, month };
    for (const number of shiftedPages(listOf.corrections(), own, stays, site))
      yield address.correctionsMonth(month, number);
  }
}

interface ListAddresses {
  front: string | null;
  feed: string | null;
  month: (month: string, page: number) => string;
}

function listAddresses(list: string, site: SiteLookup): ListAddresses | null {
  if (list === listOf.all()) return { front: null, feed: null, month: address.archiveMonth };
  const [owner, id] = list.split(/:(.*)/s) as ['unit' | 'category', string];
  const slug = site.slugOf(owner, id);
  if (slug === null) return null;
  return owner === 'unit'
    ? { front: address.unit(slug), feed: address.unitFeed(slug), month: (m, n) => address.unitMonth(slug, m, n) }
    : {
        front: address.category(slug),
        feed: address.categoryFeed(slug),
        month: (m, n) => address.categoryMonth(slug, m, n),
      };
}

function categoryPages(
  id: string,
  category: PublicCategory,
  other: PublicCategory | null,
  site: SiteLookup,
): Set<string> {
  const touched = new Set([
    address.category(category.slug),
    address.categoryFeed(category.slug),
    address.home(),
    address.search(),
    address.sitemapPages(),
  ]);
  if (other?.slug !== category.slug || other.name !== category.name) {
    for (const path of monthPages(site, 'category', id, category.slug)) touched.add(path);
    for (const slug of site.articlesOfCategory(id)) touched.add(address.article(slug));
  }
  return touched;
}
