import type { ArticleCommand, DeskCommand } from '@toasoan/contracts';
import { dayOf } from '../day.js';
import { ancestors, existsOn, isWithin } from '../units/unit-tree.js';
import type { Actor, ArticleFacts, DecisionContext, HeldRole } from './article-facts.js';
import { OF_A_STAGE, OF_THE_PUBLISHER } from './deciding-commands.js';
import type { Refusal } from './refusals.js';
import { deskOfStage, desksOfStage, editsAt, ruledDesk, seatAt } from './reviewers.js';
import { notTimed, timedAlready } from './withdrawal-time.js';
import { isLastStage, needsFourEyes, type Stage, stageOf } from './workflow.js';

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

/**
 * A contributor sends for the unit that she belongs to, from the portal: of all that is the unit's, what she wrote herself
 * and readers have not seen is hers, and nothing else.
 */
const sendsHerOwn = ({ unitId, writerId, live }: ArticleFacts, actor: Actor): boolean =>
  !live &&
  writerId === actor.id &&
  actor.memberships.some((held) => held.role === 'contributor' && held.unitId === unitId);

/** In which role the person may review the stage: at one of its desks, or because it was given to her by name. */
export function reviewSeat(
  article: ArticleFacts,
  stage: Stage,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): HeldRole | null {
  const ruled = ruledDesk(context.units, article, stage, now);
  // Whoever sits there by the rule may always act, written down as away or not.
  for (const desk of [ruled, ...desksOfStage(context, article, stage, now)]) {
    const seat = seatAt(desk, actor);
    if (seat) return seat;
  }
  if (article.assignee?.id !== actor.id) return null;
  // Given by name: to somebody of the ruled desk or of a level above it, as `candidatesFor` offers.
  const board = seatAt({ kind: 'board', label: '' }, actor);
  if (ruled.kind === 'board') return board;
  const chain = [ruled.unitId, ...ancestors(context.units, ruled.unitId, dayOf(now)).map(({ id }) => id)];
  const seats = chain.map((unitId) => seatAt({ kind: 'unit', unitId, label: '' }, actor));
  return seats.find((seat) => seat !== null) ?? board;
}

/** The reviewer of the stage at hand, and of nothing else. */
const reviewer: Permission = (article, actor, now, context) => {
  const stage = stageOf(article, context.workflow);
  if (!stage) return { code: 'no_workflow' };
  if (reviewSeat(article, stage, actor, now, context)) return null;
  return { code: 'not_reviewer', desk: deskOfStage(context, article, stage, now).label };
};

/** A reviewer whose colleague has taken the article on takes it over first, knowingly. */
const freeReviewer: Permission = (article, actor, now, context) => {
  const refusal = reviewer(article, actor, now, context);
  if (refusal) return refusal;
  const { assignee } = article;
  return assignee && assignee.id !== actor.id ? { code: 'claimed', by: assignee.name } : null;
};

const submit: Permission = (article, actor, now, context) => {
  const unit = unitProblem(article, now, context);
  if (unit) return unit;
  if (article.unitId === null) return { code: 'no_unit' };
  const works = worksFor(actor, article.unitId, now, context) || sendsHerOwn(article, actor);
  if (!works) return { code: 'not_member' };
  return context.workflow ? null : { code: 'no_workflow' };
};

/** The public page names a unit of origin, which has to exist. */
export function unitProblem(article: ArticleFacts, now: Date, { units }: Pick<DecisionContext, 'units'>) {
  if (article.unitId === null) return { code: 'no_unit' } as const;
  const unit = units.get(article.unitId);
  return unit && existsOn(unit, dayOf(now)) ? null : ({ code: 'unit_ended' } as const);
}

const approve: Permission = (article, actor, now, context) => {
  const refusal = freeReviewer(article, actor, now, context);
  if (refusal) return refusal;
  // The field may have been emptied after submission, and the unit may have ended: as at submission and at the due time.
  return unitProblem(article, now, context) ?? ownWork(article, actor, context);
};

/** Four eyes: nobody approves words that are partly her own, unless the workflow lets a very small unit do so. */
function ownWork(article: ArticleFacts, actor: Actor, { workflow }: DecisionContext): Refusal | null {
  const stage = stageOf(article, workflow);
  // To publish a correction of what went live in an emergency settles that emergency: whoever may not ratify it may not.
  const settles = article.emergency !== null && isLastStage(article, workflow);
  const fourEyes = settles || !workflow || !stage || needsFourEyes(workflow, stage);
  if (settles && article.emergency?.by === actor.id) return { code: 'own_emergency' };
  const part = ownPart(article, actor);
  return part !== null && fourEyes ? { code: 'own_work', as: part } : null;
}

/** The person's own part in the words: as their writer, as one of their editors since they were last approved, or none. */
export function ownPart(article: ArticleFacts, actor: Actor): 'editor' | 'writer' | null {
  if (article.writerId === actor.id) return 'writer';
  return article.lastEditorId === actor.id || article.editorIds.includes(actor.id) ? 'editor' : null;
}

const schedule: Permission = (article, actor, now, context) =>
  approve(article, actor, now, context) ?? (isLastStage(article, context.workflow) ? null : { code: 'not_last_stage' });

/** What was sent may be had back by who wrote it, until somebody has begun with it. */
const takeBack: Permission = (article, actor, now, context) => {
  if (article.writerId !== actor.id) return { code: 'not_writer' };
  if (!sendsHerOwn(article, actor)) {
    const refusal = worker(article, actor, now, context);
    if (refusal) return refusal;
  }
  if (article.assignee) return { code: 'taken', by: article.assignee.name };
  const stage = stageOf(article, context.workflow);
  return article.stage === 0
    ? null
    : { code: 'in_review', desk: stage && deskOfStage(context, article, stage, now).label, takesBack: false };
};

const claim: Permission = (article, actor, now, context) =>
  reviewer(article, actor, now, context) ?? (article.assignee?.id === actor.id ? { code: 'already_yours' } : null);

const release: Permission = (article, actor) => {
  if (!article.assignee) return { code: 'not_claimed' };
  return article.assignee.id === actor.id || actor.isBoard ? null : { code: 'claimed', by: article.assignee.name };
};

const reassign: Permission = (article, actor, now, context) =>
  actor.isBoard ? null : reviewer(article, actor, now, context);

/** The Board, or whoever may publish for this unit: the reviewer of the last stage. */
const publisher: Permission = (article, actor, now, context) => {
  if (actor.isBoard) return null;
  const last = context.workflow?.stages.at(-1);
  if (!last) return { code: 'no_workflow' };
  return publisherSeat(article, last, actor, now, context)
    ? null
    : { code: 'not_publisher', desk: deskOfStage(context, article, last, now).label };
};

/** May this person publish for the article's unit: does she sit at the desk of the last stage, or on the Board? */
export const publishesFor = (article: ArticleFacts, actor: Actor, now: Date, context: DecisionContext): boolean =>
  publisher(article, actor, now, context) === null;

/** At the desk of the last stage by the rule, written down as away or not, or where it lies meanwhile. */
function publisherSeat(article: ArticleFacts, last: Stage, actor: Actor, now: Date, context: DecisionContext) {
  const { units } = context;
  return seatAt(ruledDesk(units, article, last, now), actor) ?? seatAt(deskOfStage(context, article, last, now), actor);
}

/** As the workflow says: nobody, the Board, or also the approvers of the unit itself. */
const emergency: Permission = (article, actor, now, context) => {
  const unit = unitProblem(article, now, context);
  if (unit) return unit;
  if (!context.workflow) return { code: 'no_workflow' };
  const who = context.workflow.emergencyPublishers ?? 'board';
  if (who === 'nobody') return { code: 'emergency_off' };
  // A second emergency over an open one would free its publisher to approve her own.
  if (article.emergency) return { code: 'emergency_open', by: article.emergency.byName };
  if (actor.isBoard) return null;
  const own = actor.memberships.some(({ unitId, role }) => role === 'approver' && unitId === article.unitId);
  return who === 'own_approver' && own ? null : { code: 'not_emergency_publisher' };
};

const ratify: Permission = (article, actor, now, context) => {
  if (!article.emergency) return { code: 'no_emergency' };
  const refusal = publisher(article, actor, now, context);
  if (refusal) return refusal;
  // A second person, whatever the workflow allows: that is what makes the emergency bearable.
  if (article.emergency.by === actor.id) return { code: 'own_emergency' };
  const part = ownPart(article, actor);
  return part === null ? null : { code: 'own_work', as: part };
};

const worker: Permission = (article, actor, now, context) => {
  if (article.unitId === null) {
    // Nobody's article (an import that said neither) is the Board's to place.
    return article.writerId === actor.id || actor.isBoard ? null : { code: 'not_member' };
  }
  return worksFor(actor, article.unitId, now, context) ? null : { code: 'not_member' };
};

const anybody: Permission = () => null;

export const PERMISSIONS: Record<DeskCommand, Permission> = {
  submit,
  take_back: takeBack,
  claim,
  release,
  reassign,
  return: freeReviewer,
  approve,
  schedule,
  unschedule: publisher,
  emergency_publish: emergency,
  ratify,
  correct: worker,
  cancel_correction: worker,
  withdraw: publisher,
  schedule_withdrawal: (article, ...asked) => publisher(article, ...asked) ?? timedAlready(article),
  unschedule_withdrawal: (article, ...asked) => publisher(article, ...asked) ?? notTimed(article),
  archive: worker,
  restore: worker,
  // Whoever may see the article may say something about it; who that is, the glue has asked already.
  comment: anybody,
};

/** May this person change the words? In review the reviewers and the editors beside them; elsewhere who works for the unit. */
export const mayEdit: Permission = (article, actor, now, context) => {
  if (article.state !== 'in_review') return sendsHerOwn(article, actor) ? null : worker(article, actor, now, context);
  const stage = stageOf(article, context.workflow);
  if (!stage) return { code: 'in_review', desk: null, takesBack: false };
  const mine =
    reviewSeat(article, stage, actor, now, context) !== null ||
    desksOfStage(context, article, stage, now).some((desk) => editsAt(desk, actor));
  if (mine) return null;
  const takesBack = takeBack(article, actor, now, context) === null;
  return { code: 'in_review', desk: deskOfStage(context, article, stage, now).label, takesBack };
};

/** In whose place the person takes the step; null where in her own. */
export function standsInFor(
  article: ArticleFacts,
  command: ArticleCommand,
  actor: Actor,
  now: Date,
  context: DecisionContext,
) {
  const stages = context.workflow?.stages;
  const stage = OF_A_STAGE.includes(command) ? stageOf(article, context.workflow) : (stages?.at(-1) ?? null);
  if (!stage) return null;
  if (OF_A_STAGE.includes(command)) return reviewSeat(article, stage, actor, now, context)?.onBehalfOf ?? null;
  const board = actor.memberships.find(({ role }) => role === 'board');
  const seat = publisherSeat(article, stage, actor, now, context) ?? board;
  return OF_THE_PUBLISHER.includes(command) ? (seat?.onBehalfOf ?? null) : null;
}
