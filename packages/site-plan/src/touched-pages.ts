import { listOf, type PublicCategory, type PublicUnit } from '@toasoan/contracts';
import { address, PAGE_SIZE, RELATED_SIZE } from './addresses.js';
import { monthPages } from './pages.js';
import type { ArticlePlace, SiteLookup } from './site-lookup.js';

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
  | { kind: 'document'; id: string; slug: string; unitIds: readonly string[] }
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
      return unitPages(subject.id, subject.unit, other?.kind === 'unit' ? other.unit : null, site);
    case 'category':
      return categoryPages(subject.id, subject.category, other?.kind === 'category' ? other.category : null, site);
    case 'document':
      return documentPages(subject.slug, subject.unitIds, site);
    case 'page':
      return new Set([address.page(subject.slug), address.sitemapPages()]);
  }
}

function articlePages(place: ArticlePlace, other: ArticlePlace | null, site: SiteLookup): Set<string> {
  const touched = new Set([
    address.article(place.slug),
    address.home(),
    address.latestFragment(),
    address.feed(),
    address.sitemapMonth(place.month),
  ]);
  const stays = (list: string) =>
    other !== null && other.publishedAt === place.publishedAt && other.id === place.id && other.lists.includes(list);
  for (const list of place.lists) {
    const at = listAddresses(list, site);
    if (at === null) continue;
    touched.add(at.front);
    if (at.feed !== null) touched.add(at.feed);
    for (const number of shiftedPages(list, place, stays(list), site)) touched.add(at.month(place.month, number));
    if (list.startsWith('category:')) {
      for (const slug of site.slugsAfter(list, place.publishedAt, place.id, RELATED_SIZE))
        touched.add(address.article(slug));
    }
  }
  if (!stays(listOf.all())) touched.add(address.sitemap());
  return touched;
}

/** The numbered pages of the month on which something changes: one for an edit, all from its place on for a come or go. */
function shiftedPages(list: string, place: ArticlePlace, stays: boolean, site: SiteLookup): number[] {
  const index = site.countBefore(list, place.month, place.publishedAt, place.id);
  const own = Math.floor(index / PAGE_SIZE) + 1;
  if (stays) return [own];
  const count = site.countInMonth(list, place.month);
  const last = Math.max(own, Math.ceil(count / PAGE_SIZE));
  // A last page with a single article exists only because of this one: the page before it gains or loses its link to it.
  const first = last > 1 && count % PAGE_SIZE === 1 ? Math.min(own, last - 1) : own;
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

interface ListAddresses {
  front: string;
  feed: string | null;
  month: (month: string, page: number) => string;
}

function listAddresses(list: string, site: SiteLookup): ListAddresses | null {
  if (list === listOf.all()) return { front: address.archive(), feed: null, month: address.archiveMonth };
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

function unitPages(id: string, unit: PublicUnit, other: PublicUnit | null, site: SiteLookup): Set<string> {
  const touched = new Set([
    address.unit(unit.slug),
    address.unitFeed(unit.slug),
    address.units(),
    address.home(),
    address.search(),
    address.sitemapPages(),
  ]);
  const family = [...(unit.parentId === null ? [] : [unit.parentId]), ...unit.successorIds, ...site.predecessorsOf(id)];
  const faceChanged =
    other === null || other.slug !== unit.slug || other.name !== unit.name || other.shortName !== unit.shortName;
  // Only a unit's trail of ancestors reaches further down than its children.
  const moved = faceChanged || other.parentId !== unit.parentId;
  family.push(...(moved ? descendantsOf(id, site) : site.childrenOf(id)));
  for (const relative of family) {
    const slug = site.slugOf('unit', relative);
    if (slug !== null) touched.add(address.unit(slug));
  }
  if (faceChanged) for (const path of monthPages(site, 'unit', id, unit.slug)) touched.add(path);
  // An article shows the unit's name as of its publication, so only the address (or its existence) reaches it.
  if (other?.slug !== unit.slug) {
    for (const slug of site.articlesNaming(id)) touched.add(address.article(slug));
    for (const slug of site.documentsNaming(id)) touched.add(address.document(slug));
  }
  return touched;
}

function descendantsOf(id: string, site: SiteLookup): string[] {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of site.childrenOf(next)) {
      // A cycle in the tree would be the CMS's mistake; it must not hang the publisher.
      if (found.has(child)) continue;
      found.add(child);
      open.push(child);
    }
  }
  return [...found];
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

function documentPages(slug: string, unitIds: readonly string[], site: SiteLookup): Set<string> {
  const touched = new Set([address.document(slug), address.documents(), address.home(), address.sitemapPages()]);
  for (const id of unitIds) {
    const unit = site.slugOf('unit', id);
    if (unit !== null) touched.add(address.unit(unit));
  }
  return touched;
}
