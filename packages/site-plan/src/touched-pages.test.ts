import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, type PublicUnit } from '@toasoan/contracts';
import { address } from './addresses.js';
import { allPages, pageExists } from './pages.js';
import { touchedPages, type Subject } from './touched-pages.js';
import type { DocumentPlace } from './site-lookup.js';
import { lookup, shown, type Article, type Site } from './site-model.fixture.js';

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
    newsPeople: [],
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
    corrections: n % 4 === 3 ? [corrected(day + 1)] : [],
  };
};

function corrected(day: number): { at: string; month: string } {
  const at = new Date(Date.UTC(2018, 0, 1 + day, 5)).toISOString();
  return { at, month: at.slice(0, 7) };
}

const aDocument = (n: number, more: Partial<DocumentPlace> = {}): DocumentPlace => {
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

const beginning = (count: number, days: readonly number[]): Site => ({
  articles: Array.from({ length: count }, (_, n) => anArticle(n, days[n % days.length] ?? 0)),
  units: [0, 1, 2, 3, 4].map((n) => aUnit(n)),
  documents: Array.from({ length: 7 }, (_, n) => aDocument(n)),
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

  it('when an article is withdrawn, its note changes, or it comes back under another address', () => {
    fc.assert(
      fc.property(
        count.filter((n) => n > 0),
        days,
        fc.nat(),
        (n, on, which) => {
          const before = beginning(n, on);
          const old = before.articles[which % n] as Article;
          const others = before.articles.filter((one) => one !== old);
          const gone = (note: string): Site => ({ ...before, articles: others, withdrawn: [{ slug: old.slug, note }] });
          const said: Subject = { kind: 'withdrawn', slug: old.slug };
          const back = { ...old, slug: 'bai-tro-lai' };
          expect(change(before, gone('Lời báo'), subjectOf(old), said).missed).toEqual([]);
          expect(change(gone('Lời báo'), gone('Lời khác'), said, said).missed).toEqual([]);
          expect(
            change(gone('Lời báo'), { ...before, articles: [...others, back] }, said, subjectOf(back)).missed,
          ).toEqual([]);
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

  it('when an article is corrected, again, or a correction is taken back', () => {
    fc.assert(
      fc.property(
        count.filter((n) => n > 0),
        days,
        fc.nat(),
        fc.integer({ min: 0, max: 120 }),
        (n, on, which, day) => {
          const before = beginning(n, on);
          const old = before.articles[which % n] as Article;
          const next = { ...old, title: 'đính chính', corrections: [...old.corrections, corrected(day)] };
          const after = { ...before, articles: before.articles.map((one) => (one === old ? next : one)) };
          expect(change(before, after, subjectOf(old), subjectOf(next)).missed).toEqual([]);
          expect(change(after, before, subjectOf(next), subjectOf(old)).missed).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('when an official document comes, goes, is renumbered, or turns out to be of another kind, day or issuer', () => {
    const edits: Partial<DocumentPlace>[] = [
      { slug: 'so-khac' },
      { type: 'bao_cao' },
      { year: '2015', order: '2015-02-02' },
      { order: '2016-12-31' },
      { issuerId: 'u3', unitIds: ['u3'] },
      { issuerId: null, unitIds: [] },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.nat(), fc.constantFrom(...edits, null), (n, which, edit) => {
        const documents = Array.from({ length: n }, (_, at) => aDocument(at));
        const before = { ...beginning(3, [1]), documents };
        const old = documents[which % n] as DocumentPlace;
        const next = edit === null ? null : { ...old, ...edit };
        const others = documents.filter((one) => one !== old);
        const after = { ...before, documents: next === null ? others : [...others, next] };
        const was: Subject = { kind: 'document', place: old };
        const is: Subject | null = next === null ? null : { kind: 'document', place: next };
        expect(change(before, after, was, is).missed).toEqual([]);
        expect(change(after, before, is, was).missed).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('when a unit is renamed, moves to another address or parent, gets a successor, comes or goes', () => {
    const edits: Partial<PublicUnit>[] = [
      { name: 'Tên mới' },
      { name: 'Công đoàn Áo ấm' },
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
  const touchedByNew = (before: Site, day: number): Set<string> => {
    const added = anArticle(900, day);
    return change(before, { ...before, articles: [...before.articles, added] }, null, subjectOf(added)).touched;
  };

  it('touches at most 13 pages when a new article is the newest of its month, however many there are', () => {
    for (const n of [19, 20, 21, 400]) {
      const touched = touchedByNew(beginning(n, [1, 2, 40, 84]), 85);
      // Twelve, and one more where it opens a numbered page of one of its lists.
      expect(touched.size).toBeLessThanOrEqual(13);
      expect(touched).not.toContain(address.archive());
      expect(touched).not.toContain(address.sitemap());
    }
  });

  it('touches at most 14 when it opens a month: the months are shown in two more', () => {
    for (const n of [0, 400]) {
      const touched = touchedByNew(beginning(n, [1, 2, 40]), 85);
      expect(touched.size).toBeLessThanOrEqual(14);
      expect(touched).toContain(address.archive());
    }
  });

  it('touches the log of corrections only if the article has one', () => {
    const before = beginning(40, [1, 2, 84]);
    expect([...touchedByNew(before, 85)].filter((path) => path.startsWith(address.corrections()))).toEqual([]);
    const old = before.articles[0] as Article;
    const next = { ...old, corrections: [corrected(90)] };
    const after = { ...before, articles: before.articles.map((one) => (one === old ? next : one)) };
    const { touched } = change(before, after, subjectOf(old), subjectOf(next));
    expect([...touched].filter((path) => path.startsWith(address.corrections()))).toEqual([
      address.corrections(),
      address.correctionsMonth('2018-04', 1),
    ]);
  });
});
