import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, type PublicCategory, type PublicUnit } from '@toasoan/contracts';
import { address, FEED_SIZE, LATEST_SIZE, PAGE_SIZE, RELATED_SIZE } from './addresses.js';
import { allPages, pageExists, parseAddress } from './pages.js';
import type { ArticlePlace, SiteLookup } from './site-lookup.js';
import { touchedPages, type Subject } from './touched-pages.js';

interface Article extends ArticlePlace {
  title: string;
  unitId: string;
  categoryId: string;
}

/** A small site in memory: what the content index is on disk. */
interface Site {
  articles: Article[];
  units: { id: string; unit: PublicUnit }[];
  categories: { id: string; category: PublicCategory }[];
}

const inOrder = (a: ArticlePlace, b: ArticlePlace) =>
  a.publishedAt < b.publishedAt || (a.publishedAt === b.publishedAt && a.id < b.id) ? -1 : 1;
const listed = (site: Site, list: string) => site.articles.filter(({ lists }) => lists.includes(list)).sort(inOrder);

function lookup(site: Site): SiteLookup {
  const named = () => [
    ...site.articles.map(({ id, slug }) => ({ kind: 'article', id, slug })),
    ...site.units.map(({ id, unit }) => ({ kind: 'unit', id, slug: unit.slug })),
    ...site.categories.map(({ id, category }) => ({ kind: 'category', id, slug: category.slug })),
  ];
  const inMonth = (list: string, month: string) => listed(site, list).filter((one) => one.month === month);
  return {
    slugOf: (kind, id) => named().find((one) => one.kind === kind && one.id === id)?.slug ?? null,
    idOf: (kind, slug) => named().find((one) => one.kind === kind && one.slug === slug)?.id ?? null,
    countInMonth: (list, month) => inMonth(list, month).length,
    countBefore: (list, month, publishedAt, id) =>
      inMonth(list, month).filter((one) => inOrder(one, { ...one, publishedAt, id }) < 0 && one.id !== id).length,
    months: (list) => [...new Set(listed(site, list).map(({ month }) => month))].sort(),
    slugsAfter: (list, publishedAt, id, limit) =>
      listed(site, list)
        .filter((one) => one.id !== id && inOrder(one, { ...one, publishedAt, id }) > 0)
        .slice(0, limit)
        .map(({ slug }) => slug),
    articlesNaming: (unitId) => site.articles.filter((one) => one.unitId === unitId).map(({ slug }) => slug),
    articlesOfCategory: (id) => listed(site, listOf.category(id)).map(({ slug }) => slug),
    documentsNaming: () => [],
    childrenOf: (id) => site.units.filter(({ unit }) => unit.parentId === id).map((one) => one.id),
    predecessorsOf: (id) => site.units.filter(({ unit }) => unit.successorIds.includes(id)).map((one) => one.id),
    all: (kind) => named().filter((one) => one.kind === kind),
  };
}

/** What a page may show, by the table in the README: the most that a template is allowed to read. */
function shown(path: string, site: Site): string {
  const at = lookup(site);
  const parsed = parseAddress(path);
  if (parsed === null) return '';
  const cards = (articles: Article[]) => articles.map(({ slug, title }) => `${slug} ${title}`);
  const newest = (list: string, size: number) => cards(listed(site, list).slice(-size));
  const months = (list: string) => at.months(list).map((month) => `${month} ${String(at.countInMonth(list, month))}`);
  const units = site.units.map(({ id, unit }) => [id, unit]);
  const categories = site.categories.map(({ id, category }) => [id, category]);
  const show = (...parts: unknown[]) => JSON.stringify(parts);
  if (path === address.home())
    return show(
      newest('all', PAGE_SIZE),
      units,
      categories,
      site.categories.map(({ id }) => newest(listOf.category(id), 4)),
    );
  if (path === address.latestFragment()) return show(newest('all', LATEST_SIZE));
  if (path === address.feed()) return show(newest('all', FEED_SIZE));
  if (path === address.archive()) return show(months('all'));
  if (path === address.sitemap()) return show(months('all'));
  if (path === address.units() || path === address.search() || path === address.sitemapPages())
    return show(units, path === address.units() ? [] : categories);
  if (parsed.page === 'sitemapMonth')
    return show(cards(listed(site, 'all').filter(({ month }) => month === parsed.month)));
  if (parsed.page === 'month') {
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
    const around = [...at.childrenOf(id), ...at.predecessorsOf(id), ...(unit?.successorIds ?? [])];
    return show(
      unit,
      trail,
      around.map((one) => [name(one), at.slugOf('unit', one)]),
      newest(listOf.unit(id), PAGE_SIZE),
      months(listOf.unit(id)),
    );
  }
  const article = site.articles.find((one) => one.id === id);
  if (article === undefined) return '';
  const list = listed(site, listOf.category(article.categoryId));
  const older = list.slice(Math.max(0, list.indexOf(article) - RELATED_SIZE), list.indexOf(article));
  const category = site.categories.find((one) => one.id === article.categoryId)?.category;
  return show(article, at.slugOf('unit', article.unitId), category?.name, category?.slug, cards(older));
}

const aUnit = (n: number, more: Partial<PublicUnit> = {}): { id: string; unit: PublicUnit } => ({
  id: `u${String(n)}`,
  unit: {
    slug: `don-vi-${String(n)}`,
    name: `Đơn vị ${String(n)}`,
    shortName: `ĐV${String(n)}`,
    kind: 'district_federation',
    parentId: n === 0 ? null : `u${String((n - 1) >> 1)}`,
    cluster: null,
    validFrom: null,
    validTo: null,
    formerNames: [],
    successorIds: [],
    about: '',
    contact: null,
    memberCount: null,
    order: n,
    formerSlugs: [],
    ...more,
  },
});

const anArticle = (n: number, day: number, title = 'tin'): Article => {
  const publishedAt = new Date(Date.UTC(2018, 0, 1 + day)).toISOString();
  const unitId = `u${String(n % 3)}`;
  const categoryId = `c${String(n % 2)}`;
  return {
    id: `a${String(n).padStart(4, '0')}`,
    slug: `bai-${String(n)}`,
    title,
    publishedAt,
    month: publishedAt.slice(0, 7),
    unitId,
    categoryId,
    lists: ['all', listOf.unit(unitId), listOf.category(categoryId)],
  };
};

const beginning = (count: number, days: readonly number[]): Site => ({
  articles: Array.from({ length: count }, (_, n) => anArticle(n, days[n % days.length] ?? 0)),
  units: [0, 1, 2, 3, 4].map((n) => aUnit(n)),
  categories: [0, 1].map((n) => ({
    id: `c${String(n)}`,
    category: { slug: `muc-${String(n)}`, name: `Mục ${String(n)}`, description: '', order: n, formerSlugs: [] },
  })),
});

/** One change, as the publisher plans it: touched before ∪ touched after; returns what it missed and what it touched. */
function change(
  before: Site,
  after: Site,
  old: Subject | null,
  next: Subject | null,
): { missed: string[]; touched: Set<string> } {
  const touched = new Set([
    ...(old === null ? [] : touchedPages(old, next, lookup(before))),
    ...(next === null ? [] : touchedPages(next, old, lookup(after))),
  ]);
  const paths = new Set([...allPages(lookup(before)), ...allPages(lookup(after))]);
  const missed = [...paths].filter((path) => {
    const was = pageExists(path, lookup(before)) ? shown(path, before) : null;
    const is = pageExists(path, lookup(after)) ? shown(path, after) : null;
    return was !== is && !touched.has(path);
  });
  return { missed, touched };
}

const subjectOf = (article: Article): Subject => ({ kind: 'article', place: article });
const count = fc.integer({ min: 0, max: 70 });
const days = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 40 });

describe('every page whose content changes is touched', () => {
  it('when an article comes, wherever it falls in time', () => {
    fc.assert(
      fc.property(count, days, fc.integer({ min: 0, max: 90 }), (n, on, day) => {
        const before = beginning(n, on);
        const added = anArticle(900, day);
        expect(
          change(before, { ...before, articles: [...before.articles, added] }, null, subjectOf(added)).missed,
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('when an article goes', () => {
    fc.assert(
      fc.property(
        count.filter((n) => n > 0),
        days,
        fc.nat(),
        (n, on, which) => {
          const before = beginning(n, on);
          const gone = before.articles[which % n] as Article;
          const after = { ...before, articles: before.articles.filter((one) => one !== gone) };
          expect(change(before, after, subjectOf(gone), null).missed).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('when an article is edited, moves to another address or to another category', () => {
    fc.assert(
      fc.property(
        count.filter((n) => n > 0),
        days,
        fc.nat(),
        fc.boolean(),
        fc.boolean(),
        (n, on, which, renamed, moved) => {
          const before = beginning(n, on);
          const old = before.articles[which % n] as Article;
          const categoryId = moved ? (old.categoryId === 'c0' ? 'c1' : 'c0') : old.categoryId;
          const next = {
            ...old,
            title: 'sửa',
            slug: renamed ? 'bai-moi' : old.slug,
            categoryId,
            lists: ['all', listOf.unit(old.unitId), listOf.category(categoryId)],
          };
          const after = { ...before, articles: before.articles.map((one) => (one === old ? next : one)) };
          expect(change(before, after, subjectOf(old), subjectOf(next)).missed).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('when a unit is renamed, moves to another address or parent, gets a successor, comes or goes', () => {
    const edits: Partial<PublicUnit>[] = [
      { name: 'Tên mới' },
      { slug: 'dia-chi-moi' },
      { parentId: 'u4' },
      { successorIds: ['u3'] },
      { memberCount: 5 },
    ];
    fc.assert(
      fc.property(
        count,
        days,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...edits, null),
        (n, on, which, edit) => {
          const before = beginning(n, on);
          const old = aUnit(which);
          const next = edit === null ? null : { id: old.id, unit: { ...old.unit, ...edit } };
          const after = {
            ...before,
            units: before.units.flatMap((one) => (one.id === old.id ? (next === null ? [] : [next]) : [one])),
          };
          const was: Subject = { kind: 'unit', ...old };
          const is: Subject | null = next === null ? null : { kind: 'unit', ...next };
          expect(change(before, after, was, is).missed).toEqual([]);
          expect(change(after, before, is, was).missed).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('when a category is renamed, moves, comes or goes', () => {
    fc.assert(
      fc.property(count, days, fc.constantFrom({ name: 'Mới' }, { slug: 'moi' }, { order: 9 }, null), (n, on, edit) => {
        const before = beginning(n, on);
        const old = before.categories[0] as Site['categories'][number];
        const next = edit === null ? null : { id: old.id, category: { ...old.category, ...edit } };
        const after = {
          ...before,
          categories: before.categories.flatMap((one) => (one === old ? (next === null ? [] : [next]) : [one])),
        };
        const was: Subject = { kind: 'category', ...old };
        const is: Subject | null = next === null ? null : { kind: 'category', ...next };
        expect(change(before, after, was, is).missed).toEqual([]);
        expect(change(after, before, is, was).missed).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a publication stays small', () => {
  it('touches at most 14 pages when a new article is the newest, however many there are', () => {
    for (const n of [0, 19, 20, 21, 400]) {
      const before = beginning(n, [1, 2, 40]);
      const added = anArticle(901, 85);
      const { touched } = change(before, { ...before, articles: [...before.articles, added] }, null, subjectOf(added));
      expect(touched.size).toBeLessThanOrEqual(14);
    }
  });
});
