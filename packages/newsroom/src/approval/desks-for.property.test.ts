import fc from 'fast-check';
import { expect, test } from 'vitest';
import { existsOn, type UnitRecord, unitTree } from '../units/unit-tree.js';
import type { Actor, ArticleFacts, HeldRole, Reviewer } from './article-facts.js';
import { desksFor } from './desks-for.js';
import { article, context, NOW } from './example-newsroom.fixture.js';
import { reviewSeat } from './permissions.js';
import { candidatesFor, deskKey, deskOfStage, ruledDesk, seatAt } from './reviewers.js';
import type { Stage } from './workflow.js';

const RUNS = 1000;
const TODAY = '2018-07-09';
const UNITS = 7;
const PEOPLE = 6;
const unitId = fc.nat(UNITS - 1).map((index) => `u${String(index)}`);
const personId = fc.nat(PEOPLE - 1).map((index) => `p${String(index)}`);

/** Any forest: units moved and ended, as history leaves them; the first one stands. */
const trees = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat(UNITS - 1)),
      before: fc.option(fc.nat(UNITS - 1)),
      ended: fc.integer({ min: 0, max: 4 }).map((dice) => dice === 0),
    }),
    { minLength: UNITS, maxLength: UNITS },
  )
  .map((rows) =>
    unitTree(
      rows.map(({ parent, before, ended }, index): UnitRecord => {
        // A parent stands earlier in the list, so that a present or former superior makes no loop.
        const above = (of: number | null) => (of !== null && of < index ? `u${String(of)}` : null);
        const id = `u${String(index)}`;
        return {
          id,
          kind: 'grassroots_union',
          name: id,
          parentId: above(parent),
          parentHistory: before === null ? [] : [{ from: null, to: '2018-07-01', parentId: above(before) }],
          formerNames: [],
          validFrom: null,
          validTo: ended && index > 0 ? '2018-07-08' : null,
          workflowId: null,
        };
      }),
    ),
  );

const roles = fc.array(
  fc.record({
    person: personId,
    unitId,
    role: fc.constantFrom(
      'approver' as const,
      'approver' as const,
      'editor' as const,
      'writer' as const,
      'board' as const,
    ),
  }),
  { maxLength: 10 },
);
const absences = fc.array(fc.record({ person: personId, delegate: fc.option(personId) }), { maxLength: 4 });
const articles = fc.record({
  unitId,
  reviewer: fc.constantFrom<Stage['reviewer']>('own_approver', 'direct_superior', 'board'),
  escalated: fc.boolean(),
  assignee: fc.option(personId),
  submittedAt: fc.constantFrom(NOW, new Date('2018-06-30T00:00:00.000Z')),
});

const newsrooms = fc.record({ units: trees, roles, absences, article: articles }).map((made) => {
  const held = made.roles.filter(({ unitId: id }) => {
    const unit = made.units.get(id);
    return unit !== undefined && existsOn(unit, TODAY);
  });
  const away = made.absences.filter(({ person, delegate }) => person !== delegate);
  const isAway = (id: string): boolean => away.some(({ person }) => person === id);
  const reviewers = made.roles.flatMap(({ person, unitId: id, role }): Reviewer[] => {
    if (role !== 'approver' && role !== 'board') return [];
    const at = role === 'board' ? null : id;
    const delegates = away.flatMap((absence) =>
      absence.person === person && absence.delegate ? [absence.delegate] : [],
    );
    return [
      { id: person, name: person, unitId: at, present: !isAway(person) },
      ...delegates.map((id) => ({ id, name: id, unitId: at, present: !isAway(id) })),
    ];
  });
  const people = Array.from({ length: PEOPLE }, (_, index): Actor => {
    const id = `p${String(index)}`;
    const own: HeldRole[] = held.filter(({ person }) => person === id);
    const handedOver = away
      .filter(({ delegate }) => delegate === id)
      .flatMap(({ person }) =>
        held
          .filter((row) => row.person === person && (row.role === 'approver' || row.role === 'board'))
          .map((row): HeldRole => ({ unitId: row.unitId, role: row.role, onBehalfOf: { id: person, name: person } })),
      );
    const memberships = [...own, ...handedOver];
    return { id, name: id, memberships, isBoard: memberships.some(({ role }) => role === 'board') };
  });
  const { assignee, escalated, reviewer, ...facts } = made.article;
  const subject: ArticleFacts = article({
    ...facts,
    escalatedAt: escalated ? NOW : null,
    assignee: assignee === null ? null : { id: assignee, name: assignee },
  });
  const stage: Stage = { name: 'Duyệt', reviewer, dueHours: 24, fourEyes: true };
  return { subject, stage, people, around: context({ units: made.units, reviewers }) };
});

test('a list offers an article for review exactly to those whom the server lets decide', () => {
  fc.assert(
    fc.property(newsrooms, ({ subject, stage, people, around }) => {
      const key = deskKey(ruledDesk(around.units, subject, stage, NOW));
      for (const person of people) {
        const { keys, whenEscalated } = desksFor(person, around, NOW);
        const byDesk = keys.includes(key) || (subject.escalatedAt !== null && whenEscalated.includes(key));
        const given = subject.assignee?.id === person.id;
        const seat = reviewSeat(subject, stage, person, NOW, around) !== null;
        // By name: who held no role at the desk or above any more is shown what was given to her, and refused.
        if (given && !byDesk) continue;
        expect({ person: person.id, seat }).toEqual({ person: person.id, seat: byDesk });
      }
    }),
    { numRuns: RUNS },
  );
});

test('whoever may be given an article may then decide it, or stands in the list for nothing', () => {
  fc.assert(
    fc.property(newsrooms, ({ subject, stage, people, around }) => {
      for (const { id, name } of candidatesFor(around, subject, stage, NOW)) {
        const person = people.find((one) => one.id === id);
        // A member of the Board whose unit has ended holds no role; the seat is read from her memberships alone.
        if (!person || person.memberships.length === 0) continue;
        const given = { ...subject, assignee: { id, name } };
        const board = around.reviewers.some((one) => one.id === id && one.unitId === null);
        if (board && !person.isBoard) continue;
        expect(reviewSeat(given, stage, person, NOW, around)).not.toBeNull();
      }
    }),
    { numRuns: RUNS },
  );
});

test('an article lies where somebody is present who may decide it, or with the Board', () => {
  fc.assert(
    fc.property(newsrooms, ({ subject, stage, people, around }) => {
      const desk = deskOfStage(around, subject, stage, NOW);
      if (desk.kind === 'board') return;
      const present = around.reviewers.filter((one) => one.unitId === desk.unitId && one.present);
      const able = people.filter((person) => present.some(({ id }) => id === person.id) && seatAt(desk, person));
      expect(able.length).toBeGreaterThan(0);
      for (const person of able) expect(reviewSeat(subject, stage, person, NOW, around)).not.toBeNull();
    }),
    { numRuns: RUNS },
  );
});
