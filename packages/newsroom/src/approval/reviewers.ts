import { type Day, dayOf } from '../day.js';
import { ancestors, directSuperior, existsOn, nameOn, type UnitTree } from '../units/unit-tree.js';
import type { Actor, ArticleFacts, DecisionContext, HeldRole, Reviewer } from './article-facts.js';
import type { Stage } from './workflow.js';

/** The desk at which an article lies: a unit's approvers, or the Editorial Board. */
export type Desk = { kind: 'unit'; unitId: string; label: string } | { kind: 'board'; label: string };

type Seating = Pick<DecisionContext, 'units' | 'reviewers'>;

const BOARD: Desk = { kind: 'board', label: 'Ban Biên tập' };

/** `unit:<document id>` or `board`: how a desk is kept with an article, so that lists find it. */
export const deskKey = (desk: Desk): string => (desk.kind === 'board' ? 'board' : `unit:${desk.unitId}`);

/**
 * Who reviews the stage by the rule, present or not. The direct superior is the one on the day of submission, so that a
 * transfer while an article waits does not move it to people who never knew of it. What has nobody above goes to the Board.
 */
export function ruledDesk(units: UnitTree, article: ArticleFacts, stage: Stage, now: Date): Desk {
  const submittedOn = dayOf(article.submittedAt ?? now);
  switch (stage.reviewer) {
    case 'board':
      return BOARD;
    case 'own_approver':
      return unitDesk(units, article.unitId, submittedOn);
    case 'direct_superior': {
      const superior = article.unitId === null ? null : directSuperior(units, article.unitId, submittedOn);
      return unitDesk(units, superior?.id ?? null, submittedOn);
    }
  }
}

/** Who reviews it today: where all are away without a delegate, the next level that has somebody, else the Board. */
export function deskOfStage(seating: Seating, article: ArticleFacts, stage: Stage, now: Date): Desk {
  return occupied(seating.units, staffedUnits(seating.reviewers), ruledDesk(seating.units, article, stage, now), now);
}

/** Where an overdue article goes: the next level above that has somebody, at last the Board, which has nobody above. */
export function deskAbove({ units, reviewers }: Seating, desk: Desk, now: Date): Desk {
  return desk.kind === 'board' ? BOARD : staffedAbove(units, staffedUnits(reviewers), desk.unitId, dayOf(now));
}

/** Every desk that may act now: the one of the stage and, once it was overdue, the next level as well. */
export function desksOfStage(seating: Seating, article: ArticleFacts, stage: Stage, now: Date): Desk[] {
  const desk = deskOfStage(seating, article, stage, now);
  return article.escalatedAt === null || desk.kind === 'board' ? [desk] : [desk, deskAbove(seating, desk, now)];
}

/** The units that have somebody present today. */
export function staffedUnits(reviewers: readonly Reviewer[]): Set<string> {
  return new Set(reviewers.flatMap(({ unitId, present }) => (present && unitId !== null ? [unitId] : [])));
}

/** The desk itself if somebody sits there, else the next one above that does. At a unit that has ended nobody does. */
export function occupied(units: UnitTree, staffed: ReadonlySet<string>, desk: Desk, now: Date): Desk {
  const today = dayOf(now);
  if (desk.kind === 'board' || (staffed.has(desk.unitId) && stands(units, desk.unitId, today))) return desk;
  return staffedAbove(units, staffed, desk.unitId, today);
}

function stands(units: UnitTree, unitId: string, today: Day): boolean {
  const unit = units.get(unitId);
  return unit !== undefined && existsOn(unit, today);
}

function staffedAbove(units: UnitTree, staffed: ReadonlySet<string>, unitId: string, today: Day): Desk {
  const above = ancestors(units, unitId, today).find((unit) => staffed.has(unit.id) && existsOn(unit, today));
  return above ? unitDesk(units, above.id, today) : BOARD;
}

function unitDesk(units: UnitTree, unitId: string | null, on: Day): Desk {
  const unit = unitId === null ? undefined : units.get(unitId);
  return unit ? { kind: 'unit', unitId: unit.id, label: `Người duyệt của ${nameOn(unit, on)}` } : BOARD;
}

/** In which role the person sits at the desk, her own before one that she stands in for; null: she doesn't. */
export function seatAt(desk: Desk, actor: Actor): HeldRole | null {
  const seats = actor.memberships.filter(({ unitId, role }) =>
    desk.kind === 'board' ? role === 'board' : role === 'approver' && unitId === desk.unitId,
  );
  return seats.find(({ onBehalfOf }) => onBehalfOf === undefined) ?? seats[0] ?? null;
}

export const sitsAt = (desk: Desk, actor: Actor): boolean => seatAt(desk, actor) !== null;

/** The editors of the desk's unit prepare what its approvers decide. */
export const editsAt = (desk: Desk, actor: Actor): boolean =>
  sitsAt(desk, actor) ||
  (desk.kind === 'unit' && actor.memberships.some(({ unitId, role }) => role === 'editor' && unitId === desk.unitId));

/**
 * Who may be given an article by `reassign`: those present at the desk, at the levels above it, and the Board; each person once, at
 * the desk nearest to the article.
 */
export function candidatesFor(
  seating: Seating,
  article: ArticleFacts,
  stage: Stage,
  now: Date,
): { id: string; name: string; desk: string }[] {
  const { units, reviewers } = seating;
  const desk = ruledDesk(units, article, stage, now);
  const today = dayOf(now);
  const levels =
    desk.kind === 'board' ? [] : [desk.unitId, ...ancestors(units, desk.unitId, today).map(({ id }) => id)];
  const chain = levels.filter((unitId) => stands(units, unitId, today));
  const found = new Map<string, { id: string; name: string; desk: string }>();
  for (const level of [...chain, null]) {
    for (const { id, name, unitId, present } of reviewers) {
      if (present && unitId === level && !found.has(id)) {
        found.set(id, { id, name, desk: unitDesk(units, level, today).label });
      }
    }
  }
  return [...found.values()];
}
