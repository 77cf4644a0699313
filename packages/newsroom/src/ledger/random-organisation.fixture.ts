import { GENRES, type UnitKind } from '@toasoan/contracts';
import fc from 'fast-check';
import { addDays } from '../periods/day-number.js';
import type { Regulation } from '../regulation/regulation.js';
import { ledgerUnit, published, quotaRule, regulation, unitsOf } from './example-ledger.fixture.js';
import type { LedgerArticle, LedgerUnits } from './ledger-article.js';

/** A federation with whatever records may be wrong in it: ended, transferred, unparented units, gaps and overlaps of rules. */
export interface Organisation {
  units: LedgerUnits;
  regulations: Regulation[];
  articles: LedgerArticle[];
}

const FIRST = '2018-01-01';
const day = (most: number) => fc.nat(most).map((days) => addDays(FIRST, days));
const maybe = <T>(some: fc.Arbitrary<T>, freq = 4) => fc.option(some, { freq, nil: null });
const KINDS: readonly UnitKind[] = [
  'department',
  'affiliate',
  'district_federation',
  'sector_union',
  'zone_union',
  'commune_union',
  'grassroots_union',
  'grassroots_union',
];

const unitShape = fc.record({
  kind: fc.constantFrom(...KINDS),
  parent: fc.nat(12),
  formerParent: maybe(fc.tuple(fc.nat(12), day(400)), 2),
  life: fc.constantFrom('always', 'always', 'founded', 'ended', 'brief'),
  born: day(200),
  days: fc.nat(200),
  members: maybe(fc.nat(300)),
  cluster: fc.constantFrom(null, 'Cụm 1', 'Cụm 2'),
});

const units = fc.array(unitShape, { minLength: 4, maxLength: 9 }).map((shapes) => {
  // Parents by number: some are missing, some are the unit itself, some go in circles.
  const parent = (number: number) => (number === 0 ? null : number === 1 ? 'province' : `u${String(number - 2)}`);
  return unitsOf(
    ledgerUnit('province', 'province', null),
    ...shapes.map(({ kind, parent: above, formerParent, life, born, days, members, cluster }, index) =>
      ledgerUnit(`u${String(index)}`, kind, parent(above), {
        parentHistory: formerParent ? [{ parentId: parent(formerParent[0]), from: null, to: formerParent[1] }] : [],
        validFrom: life === 'founded' || life === 'brief' ? born : null,
        validTo: life === 'ended' || life === 'brief' ? addDays(born, days) : null,
        memberCount: members,
        cluster,
      }),
    ),
  );
});

const rule = fc.record({
  unitKind: fc.constantFrom(...KINDS),
  unit: maybe(fc.nat(9), 2),
  genre: fc.constantFrom(null, null, null, ...GENRES),
  period: fc.constantFrom('month' as const, 'quarter' as const, 'half_year' as const),
  required: fc.nat(12),
  minimumMembers: maybe(fc.nat(200), 2),
  encouraged: fc.boolean(),
});

const regulations = fc.array(
  fc.record({
    begins: maybe(day(500)),
    days: maybe(fc.nat(400)),
    rules: fc.array(rule, { minLength: 2, maxLength: 6 }),
    cutoffDay: maybe(fc.integer({ min: 1, max: 31 }), 2),
    hours: maybe(fc.constantFrom(2, 24)),
    sameEvent: fc.constantFrom('each' as const, 'split' as const, 'first' as const),
    reprintShare: fc.constantFrom(0, 0.33, 0.5, 1),
    flags: fc.tuple(fc.boolean(), fc.boolean()),
  }),
  { minLength: 1, maxLength: 3 },
);

const articleShape = fc.record({
  unit: fc.nat(9),
  superior: fc.nat(13),
  genre: fc.constantFrom(...GENRES),
  on: day(540),
  hours: maybe(fc.integer({ min: -5, max: 60 })),
  same: maybe(fc.nat(15), 3),
  grade: maybe(fc.constantFrom(1, 3, 7), 2),
  flags: fc.tuple(fc.nat(5), fc.nat(5)),
});

const article = (
  {
    unit,
    superior,
    genre,
    on,
    hours,
    same,
    grade,
    flags,
  }: typeof articleShape extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): LedgerArticle => {
  const at = published('', null, on).firstPublishedAt;
  return published(`a${String(index)}`, unit === 9 ? null : unit === 8 ? 'province' : `u${String(unit)}`, on, {
    title: `Tin số ${String(index)}.`,
    superiorId: superior > 10 ? null : superior === 10 ? 'province' : `u${String(superior)}`,
    genre,
    eventEndedAt: hours === null ? null : at - hours * 3_600_000,
    sameEventAs: same === null ? null : `a${String(same)}`,
    grade,
    reprint: flags[0] === 0,
    withdrawnAt: flags[1] === 0 ? at + 1 : null,
  });
};

export const organisations: fc.Arbitrary<Organisation> = fc
  .tuple(units, regulations, fc.array(articleShape, { minLength: 6, maxLength: 14 }))
  .map(([tree, rules, shapes]) => ({
    units: tree,
    regulations: rules.map(({ begins, days, hours, sameEvent, reprintShare, flags, rules: quotas, cutoffDay }, index) =>
      regulation({
        id: `r${String(index)}`,
        name: `Quy chế ${String(index)}`,
        validFrom: begins,
        validTo: days === null ? null : addDays(begins ?? FIRST, days),
        cutoffDay,
        timelinessHours: hours,
        quotaRules: quotas.map(({ unit, unitKind, ...rest }) =>
          quotaRule({
            ...rest,
            unitId: unit === null ? null : `u${String(unit)}`,
            unitKind: unit === null ? unitKind : null,
          }),
        ),
        creditRules: {
          credited: 'origin',
          sameEvent,
          reprintShare,
          superiorInOwnColumn: flags[0],
          withdrawnCounts: flags[1],
        },
      }),
    ),
    articles: shapes.map(article),
  }));

/** A period within which most of the organisation's articles lie, and the days after which it is cut. */
export const periods = fc
  .tuple(fc.nat(250), fc.integer({ min: 60, max: 400 }), fc.uniqueArray(fc.nat(400), { maxLength: 3 }))
  .map(([start, length, cuts]) => {
    const from = addDays(FIRST, start);
    const to = addDays(from, length);
    const ends = [...cuts.filter((cut) => cut < length).sort((a, b) => a - b), length].map((days) =>
      addDays(from, days),
    );
    const parts = ends.map((end, index) => ({
      from: index === 0 ? from : addDays(ends[index - 1] ?? from, 1),
      to: end,
    }));
    return { from, to, parts };
  });
