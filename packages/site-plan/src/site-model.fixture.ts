import { listOf, type PublicUnit } from '@toasoan/contracts';
import { address, FEED_SIZE, LATEST_SIZE, NEWS_MS, PAGE_SIZE, RELATED_SIZE } from './addresses.js';
import { directoryLetter, letterSlug } from './directory-letter.js';
import { parseAddress } from './pages.js';
import type { ArticlePlace, DocumentPlace, SiteLookup } from './site-lookup.js';
import { issuersIn, shownDocuments } from './shown-documents.fixture.js';
import type { Article, Site } from './small-site.fixture.js';

export type { Article, Site };

const inOrder = (a: ArticlePlace, b: ArticlePlace) =>
  a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id) ? -1 : 1;
const listed = (site: Site, list: string) => site.articles.filter(({ lists }) => lists.includes(list)).sort(inOrder);

interface Entry {
  list: string;
  month: string;
  publishedAt: string;
  id: string;
}

/** Who stands where in which list, as the content index keeps it. */
function entries(site: Site): Entry[] {
  return [
    ...site.articles.flatMap(({ id, lists, month, publishedAt, corrections }) => [
      ...lists.map((list) => ({ list, month, publishedAt, id })),
      ...corrections.map(({ at, month: of }) => ({ list: listOf.corrections(), month: of, publishedAt: at, id })),
    ]),
    ...(site.documents ?? []).flatMap(({ id, type, issuerId, year, order }) =>
      [
        listOf.documents(),
        listOf.documentType(type),
        ...(issuerId === null ? [] : [listOf.issuer(issuerId), listOf.issuerType(issuerId, type)]),
      ].map((list) => ({ list, month: year, publishedAt: order, id })),
    ),
    ...site.units.map(({ id, unit }) => ({ list: listOf.units(), month: letterOf(unit), publishedAt: '', id })),
  ];
}

const letterOf = (unit: PublicUnit) => letterSlug(directoryLetter(unit.name));
const before = (a: Pick<Entry, 'publishedAt' | 'id'>, b: Pick<Entry, 'publishedAt' | 'id'>) =>
  a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id);
const sorted = new WeakMap<Site, Map<string, Entry[]>>();

/** In order; a state of the site is sorted once, since nobody changes it in place. */
function inList(site: Site, list: string): Entry[] {
  const known = sorted.get(site);
  if (known !== undefined) return known.get(list) ?? [];
  const lists = new Map<string, Entry[]>();
  for (const entry of entries(site)) lists.set(entry.list, [...(lists.get(entry.list) ?? []), entry]);
  for (const own of lists.values()) own.sort((a, b) => (before(a, b) ? -1 : 1));
  sorted.set(site, lists);
  return lists.get(list) ?? [];
}

/** The articles of the two days before the newest. */
function lastDays(site: Site): Article[] {
  const all = listed(site, listOf.all());
  const since = Date.parse(all.at(-1)?.publishedAt ?? '') - NEWS_MS;
  return all.filter(({ publishedAt }) => Date.parse(publishedAt) >= since);
}

const goneAt = (site: Site, slug: string) =>
  site.articles.some((one) => one.slug === slug) ? undefined : site.withdrawn?.find((one) => one.slug === slug);

export function lookup(site: Site): SiteLookup {
  const named = () => [
    ...site.articles.map(({ id, slug }) => ({ kind: 'article', id, slug })),
    ...site.units.map(({ id, unit }) => ({ kind: 'unit', id, slug: unit.slug })),
    ...site.categories.map(({ id, category }) => ({ kind: 'category', id, slug: category.slug })),
    ...(site.documents ?? []).map(({ id, slug }) => ({ kind: 'document', id, slug })),
    ...(site.tables ?? []).map(({ id, slug }) => ({ kind: 'table', id, slug })),
  ];
  const inMonth = (list: string, month: string) => inList(site, list).filter((one) => one.month === month);
  return {
    slugOf: (kind, id) => named().find((one) => one.kind === kind && one.id === id)?.slug ?? null,
    idOf: (kind, slug) => named().find((one) => one.kind === kind && one.slug === slug)?.id ?? null,
    countInMonth: (list, month) => inMonth(list, month).length,
    countBefore: (list, month, publishedAt, id) =>
      inMonth(list, month).filter((one) => before(one, { publishedAt, id })).length,
    months: (list) => [...new Set(inList(site, list).map(({ month }) => month))].sort(),
    slugsAfter: (list, publishedAt, id, limit) =>
      listed(site, list)
        .filter((one) => one.id !== id && inOrder(one, { ...one, publishedAt, id }) > 0)
        .slice(0, limit)
        .map(({ slug }) => slug),
    articlesNaming: (unitId) => site.articles.filter((one) => one.unitId === unitId).map(({ slug }) => slug),
    articlesOfCategory: (id) => listed(site, listOf.category(id)).map(({ slug }) => slug),
    documentsNaming: (unitId) =>
      (site.documents ?? []).filter(({ unitIds }) => unitIds.includes(unitId)).map(({ slug }) => slug),
    tablesNaming: (unitId) =>
      (site.tables ?? []).filter(({ unitIds }) => unitIds.includes(unitId)).map(({ slug }) => slug),
    documentTypes: () => [...new Set((site.documents ?? []).map(({ type }) => type))].sort(),
    childrenOf: (id) => site.units.filter(({ unit }) => unit.parentId === id).map((one) => one.id),
    predecessorsOf: (id) => site.units.filter(({ unit }) => unit.successorIds.includes(id)).map((one) => one.id),
    isWithdrawn: (slug) => goneAt(site, slug) !== undefined,
    colours: () => site.colours ?? null,
    withdrawnSlugs: () => (site.withdrawn ?? []).map(({ slug }) => slug).filter((slug) => goneAt(site, slug)),
    all: (kind) => named().filter((one) => one.kind === kind),
  };
}

function documentsIn(site: Site, list: string): DocumentPlace[] {
  return inList(site, list).flatMap(({ id }) => site.documents?.find((one) => one.id === id) ?? []);
}

function correctionsIn(site: Site): { month: string; said: string }[] {
  return inList(site, listOf.corrections()).map(({ id, month, publishedAt }) => {
    const article = site.articles.find((one) => one.id === id);
    return { month, said: `${publishedAt} ${article?.slug ?? ''} ${article?.title ?? ''}` };
  });
}

/** What a page may show, by the table in the README: the most that a template is allowed to read. */
export function shown(path: string, site: Site): string {
  const at = lookup(site);
  const parsed = parseAddress(path);
  if (parsed === null) return '';
  const cards = (articles: Article[]) => articles.map(({ slug, title }) => `${slug} ${title}`);
  const newest = (list: string, size: number) => cards(listed(site, list).slice(-size));
  const months = (list: string) => at.months(list);
  const counted = (list: string) => at.months(list).map((month) => `${month} ${String(at.countInMonth(list, month))}`);
  const units = site.units.map(({ id, unit }) => [id, unit]);
  const categories = site.categories.map(({ id, category }) => [id, category]);
  const show = (...parts: unknown[]) => JSON.stringify(parts);
  if (path === address.home())
    return show(
      newest('all', PAGE_SIZE),
      units,
      categories,
      site.categories.map(({ id }) => newest(listOf.category(id), 4)),
      site.units.map(({ id }) => newest(listOf.unit(id), 4)),
      documentsIn(site, listOf.documents()).slice(-5),
    );
  if (path === address.latestFragment()) return show(newest('all', LATEST_SIZE));
  if (path === address.feed() || path === address.atom()) return show(newest('all', FEED_SIZE));
  if (path === address.sitemapNews()) return show(cards(lastDays(site)));
  if (path === address.archive()) return show(months('all'));
  if (path === address.sitemap()) return show(months('all'));
  if (path === address.units() || path === address.unitNames()) return show(units, months(listOf.units()));
  if (path === address.search()) return show(units, categories);
  if (path === address.sitemapPages()) return show(units, categories, site.documents ?? [], site.tables ?? []);
  if (path === address.tables()) return show(site.tables ?? []);
  if (path === address.corrections()) return show(correctionsIn(site).slice(-PAGE_SIZE), counted(listOf.corrections()));
  if (path === address.documents())
    return show(
      documentsIn(site, listOf.documents()).slice(-PAGE_SIZE),
      counted(listOf.documents()),
      at.documentTypes(),
      issuersIn(site, at, listOf.issuer),
    );
  if (parsed.page === 'letter')
    return show(
      months(listOf.units()),
      site.units.filter(({ unit }) => letterOf(unit) === parsed.letter),
    );
  if (parsed.page === 'documents') return show(...shownDocuments(parsed, site, at, (list) => documentsIn(site, list)));
  if (parsed.page === 'sitemapMonth')
    return show(cards(listed(site, 'all').filter(({ month }) => month === parsed.month)));
  if (path.startsWith(address.corrections()) && parsed.page === 'month') {
    const all = correctionsIn(site).filter(({ month }) => month === parsed.month);
    const end = parsed.number * PAGE_SIZE;
    return show(all.slice(end - PAGE_SIZE, end), all.length > end);
  }
  if (parsed.page === 'month' && parsed.owner !== 'corrections') {
    const id = parsed.owner === 'all' || parsed.slug === null ? null : at.idOf(parsed.owner, parsed.slug);
    const list = parsed.owner === 'all' ? 'all' : listOf[parsed.owner](id ?? '');
    const all = listed(site, list).filter(({ month }) => month === parsed.month);
    const owner =
      parsed.owner === 'unit'
        ? site.units.find((one) => one.id === id)?.unit.name
        : site.categories.find((one) => one.id === id)?.category.name;
    return show(
      owner,
      cards(all.slice((parsed.number - 1) * PAGE_SIZE, parsed.number * PAGE_SIZE)),
      all.length > parsed.number * PAGE_SIZE,
    );
  }
  if (parsed.page !== 'own') return '';
  const gone = parsed.kind === 'article' ? goneAt(site, parsed.slug) : undefined;
  if (gone !== undefined) return show(gone.note);
  const id = at.idOf(parsed.kind, parsed.slug) ?? '';
  const owner = site.units.find((one) => one.id === id)?.unit ?? site.categories.find((one) => one.id === id)?.category;
  if (path.endsWith('rss.xml')) return show(owner?.name, owner?.slug, newest(`${parsed.kind}:${id}`, FEED_SIZE));
  if (parsed.kind === 'category')
    return show(
      site.categories.find((one) => one.id === id),
      newest(listOf.category(id), PAGE_SIZE),
      months(listOf.category(id)),
    );
  if (parsed.kind === 'unit') {
    const unit = site.units.find((one) => one.id === id)?.unit;
    const name = (other: string) => site.units.find((one) => one.id === other)?.unit.name ?? null;
    const trail: unknown[] = [];
    for (
      let up = unit?.parentId ?? null;
      up !== null && trail.length < 9;
      up = site.units.find((one) => one.id === up)?.unit.parentId ?? null
    )
      trail.push(name(up), at.slugOf('unit', up));
    const issued = (site.documents ?? []).filter(({ unitIds }) => unitIds.includes(id));
    const around = [...at.childrenOf(id), ...at.predecessorsOf(id), ...(unit?.successorIds ?? [])];
    return show(
      unit,
      trail,
      around.map((one) => [name(one), at.slugOf('unit', one)]),
      newest(listOf.unit(id), PAGE_SIZE),
      months(listOf.unit(id)),
      issued,
    );
  }
  if (parsed.kind === 'document') {
    const document = site.documents?.find((one) => one.id === id);
    const unitOf = (one: string | null | undefined) => site.units.find((each) => each.id === one)?.unit;
    const issuer = unitOf(document?.issuerId);
    const above = unitOf(issuer?.parentId);
    return show(
      document,
      document?.unitIds.map((unit) => at.slugOf('unit', unit)),
      [issuer?.kind, above?.name, above?.formerNames],
    );
  }
  if (parsed.kind === 'table') {
    const table = site.tables?.find((one) => one.id === id);
    // Of a unit only the address is read, and none in the figures.
    return show(table, path.endsWith('.csv') ? [] : table?.unitIds.map((unit) => at.slugOf('unit', unit)));
  }
  const article = site.articles.find((one) => one.id === id);
  if (article === undefined) return '';
  const list = listed(site, listOf.category(article.categoryId));
  const older = list.slice(Math.max(0, list.indexOf(article) - RELATED_SIZE), list.indexOf(article));
  const category = site.categories.find((one) => one.id === article.categoryId)?.category;
  return show(article, at.slugOf('unit', article.unitId), category?.name, category?.slug, cards(older));
}
