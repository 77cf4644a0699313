import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '@toasoan/contracts';
import { address } from './addresses.js';
import { anArticle, beginning, change, corrected, subjectOf } from './site-change.fixture.js';
import type { Article, Site } from './site-model.fixture.js';
import type { Subject } from './touched-pages.js';

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
});

describe('a publication stays small', () => {
  const touchedByNew = (before: Site, day: number): Set<string> => {
    const added = anArticle(900, day);
    return change(before, { ...before, articles: [...before.articles, added] }, null, subjectOf(added)).touched;
  };

  it('touches at most 15 pages when a new article is the newest of its month, however many there are', () => {
    for (const n of [19, 20, 21, 400]) {
      const touched = touchedByNew(beginning(n, [1, 2, 40, 84]), 85);
      // Fourteen, and one more where it opens a numbered page of one of its lists.
      expect(touched.size).toBeLessThanOrEqual(15);
      expect(touched).not.toContain(address.archive());
      expect(touched).not.toContain(address.sitemap());
    }
  });

  it('touches exactly these 17 when a grassroots union’s article stands in its superior’s lists too (ADR 0132)', () => {
    const before = beginning(30, [1, 2, 40, 81, 82, 83]);
    const plain = anArticle(900, 85);
    const added = { ...plain, lists: [...plain.lists, listOf.unit('u1')], corrections: [] };
    const { touched } = change(before, { ...before, articles: [...before.articles, added] }, null, subjectOf(added));
    const month = added.month;
    const fronts = [address.category('muc-0'), address.unit('don-vi-0'), address.unit('don-vi-1')];
    expect([...touched].sort()).toEqual(
      [
        ...[address.article(added.slug), address.home(), address.latestFragment(), address.feed(), address.atom()],
        ...[address.sitemapNews(), address.sitemapMonth(month), address.archiveMonth(month, 1)],
        ...fronts.flatMap((front) => [front, `${front}${month}/`, `${front}rss.xml`]),
      ].sort(),
    );
    expect(touched.size).toBe(17);
  });

  it('touches at most 16 when it opens a month: the months are shown in two more', () => {
    for (const n of [0, 400]) {
      const touched = touchedByNew(beginning(n, [1, 2, 40]), 85);
      expect(touched.size).toBeLessThanOrEqual(16);
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
