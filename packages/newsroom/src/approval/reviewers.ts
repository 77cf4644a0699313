import { type Day, dayOf } from '../day.js';
import { directSuperior, nameOn, type UnitTree } from '../units/unit-tree.js';
import type { Actor, ArticleFacts } from './article-facts.js';
import type { Stage } from './workflow.js';

/** The desk at which an article lies: a unit's approvers, or the Editorial Board. */
export type Desk = { kind: 'unit'; unitId: string; label: string } | { kind: 'board'; label: string };

const BOARD: Desk = { kind: 'board', label: 'Ban Biên tập' };

/**
 * Who reviews the stage. The direct superior is the one on the day of submission, so that a transfer while an article
 * waits does not move it to people who never knew of it. What has nobody above goes to the Board.
 */
export function deskOfStage(units: UnitTree, article: ArticleFacts, stage: Stage, now: Date): Desk {
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

function unitDesk(units: UnitTree, unitId: string | null, on: Day): Desk {
  const unit = unitId === null ? undefined : units.get(unitId);
  return unit ? { kind: 'unit', unitId: unit.id, label: `Người duyệt của ${nameOn(unit, on)}` } : BOARD;
}

export function sitsAt(desk: Desk, actor: Actor): boolean {
  if (desk.kind === 'board') return actor.isBoard;
  return actor.memberships.some(({ unitId, role }) => unitId === desk.unitId && role === 'approver');
}
