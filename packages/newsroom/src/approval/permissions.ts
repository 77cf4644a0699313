import type { DeskCommand } from '@toasoan/contracts';
import { dayOf } from '../day.js';
import { existsOn, isWithin } from '../units/unit-tree.js';
import type { Actor, ArticleFacts, DecisionContext } from './article-facts.js';
import type { Refusal } from './refusals.js';
import { deskOfStage, sitsAt } from './reviewers.js';
import { needsFourEyes, type Stage, type Workflow } from './workflow.js';

/** May this person? Null is yes. Which states a command starts from is no concern of this page. */
type Permission = (article: ArticleFacts, actor: Actor, now: Date, context: DecisionContext) => Refusal | null;

/**
 * Works for the unit: its writers, and the editors and approvers of it or of a level above, who collect and edit what
 * those below send.
 */
export function worksFor(actor: Actor, unitId: string, now: Date, context: Pick<DecisionContext, 'units'>): boolean {
  if (actor.isBoard) return true;
  return actor.memberships.some(({ unitId: scope, role }) => {
    if (role === 'writer') return scope === unitId;
    return (role === 'editor' || role === 'approver') && isWithin(context.units, unitId, scope, dayOf(now));
  });
}

const submit: Permission = (article, actor, now, context) => {
  if (article.unitId === null) return { code: 'no_unit' };
  const unit = context.units.get(article.unitId);
  if (!unit || !existsOn(unit, dayOf(now))) return { code: 'unit_ended' };
  if (!worksFor(actor, article.unitId, now, context)) return { code: 'not_member' };
  return context.workflow ? null : { code: 'no_workflow' };
};

/** The reviewer of the stage at hand, and of nothing else. */
const review: Permission = (article, actor, now, context) => {
  const stage = stageOf(article, context.workflow);
  if (!stage) return { code: 'no_workflow' };
  const desk = deskOfStage(context.units, article, stage, now);
  return sitsAt(desk, actor) ? null : { code: 'not_reviewer', desk: desk.label };
};

const approve: Permission = (article, actor, now, context) => {
  const refusal = review(article, actor, now, context);
  if (refusal) return refusal;
  // A reviewer may empty the field after submission; the public page names a unit of origin.
  if (article.unitId === null) return { code: 'no_unit' };
  const stage = stageOf(article, context.workflow);
  const part = ownPart(article, actor);
  const fourEyes = !context.workflow || !stage || needsFourEyes(context.workflow, stage);
  return part !== null && fourEyes ? { code: 'own_work', as: part } : null;
};

/** The person's own part in the words: as one of their editors since submission, as their writer, or none. */
export function ownPart(article: ArticleFacts, actor: Actor): 'editor' | 'writer' | null {
  if (article.lastEditorId === actor.id || article.editorIds.includes(actor.id)) return 'editor';
  return article.writerId === actor.id ? 'writer' : null;
}

/** The Board, or whoever may publish for this unit: the reviewer of the last stage. */
const withdraw: Permission = (article, actor, now, context) => {
  if (actor.isBoard) return null;
  const last = context.workflow?.stages.at(-1);
  if (!last) return { code: 'no_workflow' };
  const desk = deskOfStage(context.units, article, last, now);
  return sitsAt(desk, actor) ? null : { code: 'not_publisher', desk: desk.label };
};

export const PERMISSIONS: Record<DeskCommand, Permission> = { submit, return: review, approve, withdraw };

/** The stage under review. A workflow shortened meanwhile leaves its last stage in charge. */
export function stageOf(article: ArticleFacts, workflow: Workflow | null): Stage | null {
  return workflow?.stages[article.stage] ?? workflow?.stages.at(-1) ?? null;
}

/** May this person change the words? In review only the reviewer may; elsewhere whoever works for the unit. */
export const mayEdit: Permission = (article, actor, now, context) => {
  if (article.state === 'in_review') {
    const refusal = review(article, actor, now, context);
    return refusal ? { code: 'in_review', desk: refusal.code === 'not_reviewer' ? refusal.desk : null } : null;
  }
  if (article.unitId === null)
    return article.writerId === null || article.writerId === actor.id ? null : { code: 'not_member' };
  return worksFor(actor, article.unitId, now, context) ? null : { code: 'not_member' };
};
