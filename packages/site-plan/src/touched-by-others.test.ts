import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PublicUnit } from '@toasoan/contracts';
import { aDocument, aTable, aUnit, beginning, change } from './site-change.fixture.js';
import { allPages } from './pages.js';
import type { DocumentPlace } from './site-lookup.js';
import { lookup, type Site } from './site-model.fixture.js';
import type { Subject } from './touched-pages.js';

const count = fc.integer({ min: 0, max: 70 });
const days = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 40 });

describe('every page whose content changes is touched', () => {
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

  it('an issuer’s documents of a type have pages by year once they fill more than one page', () => {
    const own = (n: number): DocumentPlace => aDocument(n, { type: 'ke_hoach', issuerId: 'u1', unitIds: ['u1'] });
    const years = (documents: DocumentPlace[]) =>
      [...allPages(lookup({ ...beginning(0, [1]), documents }))].filter((path) => /\/loai\/ke-hoach\/\d/.test(path));
    const full = Array.from({ length: 20 }, (_, n) => own(n));
    const before = { ...beginning(3, [1]), documents: full };
    const more = own(20);
    const after = { ...before, documents: [...full, more] };
    const subject: Subject = { kind: 'document', place: more };
    const come = change(before, after, null, subject);
    expect(come.missed).toEqual([]);
    expect(change(after, before, subject, null).missed).toEqual([]);
    const ofIssuer = (paths: string[]) => paths.filter((path) => path.startsWith('/don-vi/'));
    expect(ofIssuer(years(full))).toEqual([]);
    expect(ofIssuer(years(after.documents))).toEqual([
      '/don-vi/don-vi-1/van-ban/loai/ke-hoach/2016/',
      '/don-vi/don-vi-1/van-ban/loai/ke-hoach/2017/',
    ]);
    // An ordinary document: its page, the front page, the directory of pages, its lists, and the unit that it names.
    const next = change(after, { ...after, documents: [...after.documents, own(22)] }, null, {
      kind: 'document',
      place: own(22),
    });
    expect(next.missed).toEqual([]);
    expect(next.touched.size).toBe(12);
  });

  it('when a summary table becomes public, is amended, or goes; no unit’s page and no list of articles is', () => {
    const before = { ...beginning(30, [1, 2, 3]), tables: [aTable(1), aTable(3)] };
    const first = aTable(2);
    const amended = { ...first, title: 'Bảng 2, bản 2', unitIds: ['u0', 'u3'] };
    const states = [[], [first], [amended]].map((own) => ({ ...before, tables: [...before.tables, ...own] }));
    const subjects: (Subject | null)[] = [null, { kind: 'table', place: first }, { kind: 'table', place: amended }];
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 1],
      [2, 0],
    ] as const) {
      const result = change(states[from] as Site, states[to] as Site, subjects[from] ?? null, subjects[to] ?? null);
      expect(result.missed).toEqual([]);
      expect([...result.touched].sort()).toEqual([
        '/bang-tong-hop/',
        '/bang-tong-hop/02-bth-2018/',
        '/bang-tong-hop/02-bth-2018/so-lieu.csv',
        '/sitemap/trang.xml',
      ]);
    }
  });

  it('a new name of a unit leaves the tables alone, a new address reaches those that name it', () => {
    const before = beginning(3, [1]);
    const old = aUnit(1);
    const touchedBy = (edit: Partial<PublicUnit>): string[] => {
      const next = { id: old.id, unit: { ...old.unit, ...edit } };
      const after = { ...before, units: before.units.map((one) => (one.id === old.id ? next : one)) };
      const { touched } = change(before, after, { kind: 'unit', ...old }, { kind: 'unit', ...next });
      return [...touched].filter((path) => path.startsWith('/bang-tong-hop/'));
    };
    expect(touchedBy({ name: 'Tên mới' })).toEqual([]);
    expect(touchedBy({ slug: 'dia-chi-moi' })).toEqual(['/bang-tong-hop/01-bth-2018/']);
  });

  it('when a unit is renamed, moves to another address, place or parent, gets a successor, comes or goes', () => {
    const edits: Partial<PublicUnit>[] = [
      { name: 'Tên mới' },
      { name: 'Công đoàn Áo ấm' },
      { slug: 'dia-chi-moi' },
      { parentId: 'u4' },
      { successorIds: ['u3'] },
      { memberCount: 5 },
      { shortName: 'Tên gọn mới' },
      { order: 99 },
      { formerNames: [{ name: 'Tên cũ', until: '2017-01-01' }] },
      { kind: 'grassroots_union' },
      { validTo: '2018-06-30' },
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
