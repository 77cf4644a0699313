import { listOf, type PublicUnit } from '@toasoan/contracts';
import { allPages, pageExists } from './pages.js';
import type { DocumentPlace } from './site-lookup.js';
import { lookup, shown, type Article, type Site } from './site-model.fixture.js';
import { touchedPages, type Subject } from './touched-pages.js';

export const aUnit = (n: number, more: Partial<PublicUnit> = {}): { id: string; unit: PublicUnit } => ({
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
    newsPeople: [],
    memberCount: null,
    order: n,
    formerSlugs: [],
    ...more,
  },
});

export const anArticle = (n: number, day: number, title = 'tin'): Article => {
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
    corrections: n % 4 === 3 ? [corrected(day + 1)] : [],
  };
};

export function corrected(day: number): { at: string; month: string } {
  const at = new Date(Date.UTC(2018, 0, 1 + day, 5)).toISOString();
  return { at, month: at.slice(0, 7) };
}

export const aDocument = (n: number, more: Partial<DocumentPlace> = {}): DocumentPlace => {
  const year = String(2016 + (n % 2));
  const issuerId = n % 3 === 0 ? null : `u${String(n % 3)}`;
  return {
    id: `v${String(n).padStart(3, '0')}`,
    slug: `van-ban-${String(n)}`,
    type: ['cong_van', 'quyet_dinh'][n % 2] ?? 'cong_van',
    issuerId,
    year,
    order: `${year}-0${String((n % 9) + 1)}-01`,
    unitIds: issuerId === null ? ['u4'] : [issuerId, 'u4'],
    ...more,
  };
};

export const aTable = (n: number): NonNullable<Site['tables']>[number] => ({
  id: `t${String(n)}`,
  slug: `0${String(n)}-bth-2018`,
  title: `Bảng ${String(n)}`,
  unitIds: ['u0', `u${String(n)}`],
});

export const beginning = (count: number, days: readonly number[]): Site => ({
  articles: Array.from({ length: count }, (_, n) => anArticle(n, days[n % days.length] ?? 0)),
  units: [0, 1, 2, 3, 4].map((n) => aUnit(n)),
  documents: Array.from({ length: 7 }, (_, n) => aDocument(n)),
  tables: [1, 2, 3].map((n) => aTable(n)),
  categories: [0, 1].map((n) => ({
    id: `c${String(n)}`,
    category: { slug: `muc-${String(n)}`, name: `Mục ${String(n)}`, description: '', order: n, formerSlugs: [] },
  })),
});

/** One change, as the publisher plans it: touched before ∪ touched after; returns what it missed and what it touched. */
export function change(
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

export const subjectOf = (article: Article): Subject => ({ kind: 'article', place: article });
