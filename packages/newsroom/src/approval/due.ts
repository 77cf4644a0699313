import type { Actor, ArticleFacts, DecisionContext } from './article-facts.js';
import { type Agreed, outOfPlace, qualityBlocks } from './decide.js';
import { moved, stays } from './follow.js';
import { unitProblem } from './permissions.js';
import { type Refusal, refusalMessage } from './refusals.js';
import { deskAbove, deskOfStage } from './reviewers.js';
import { TRANSITIONS } from './transitions.js';
import { stageOf } from './workflow.js';

/** Who stands in the log for what happens because a time has come. */
export const SYSTEM: Actor = { id: 'system', name: 'Hệ thống', memberships: [], isBoard: false };

const agreed = (next: Agreed['next'], event: Agreed['events'][number]): Agreed => ({
  ok: true,
  next,
  events: [event],
  onBehalfOf: null,
});

export type DueDecision = (Agreed & { command: 'publish_due' | 'unschedule_due' }) | { ok: false; reason: 'not_due' };

/**
 * What becomes of a scheduled article. Never early. Whoever approved it saw it fit; if it isn't any more (its unit has
 * ended, a rule has changed) it goes back to the desk that timed it, with the reason.
 * @param unfit what the public reading says against it, if that was asked
 */
export function decideDue(
  article: ArticleFacts,
  now: Date,
  context: DecisionContext,
  unfit: Refusal | null = null,
): DueDecision {
  const { state, scheduledFor, stage } = article;
  if (state !== 'scheduled' || !scheduledFor || scheduledFor.getTime() > now.getTime()) {
    return { ok: false, reason: 'not_due' };
  }
  // After a night in which nothing ran both may be due: what was to be off the site first does not come back to it.
  if (article.live && article.withdrawal && article.withdrawal.at.getTime() <= scheduledFor.getTime()) {
    return { ok: false, reason: 'not_due' };
  }
  const problem = unfit ?? unitProblem(article, now, context) ?? qualityBlocks(TRANSITIONS.publish_due, context);
  if (problem) {
    const event = { type: 'article.unscheduled.v1', why: refusalMessage(problem) } as const;
    return { ...agreed(moved(article, 'in_review', stage, now, context), event), command: 'unschedule_due' };
  }
  const event = { type: 'article.published.v1', stage, ownWork: false, how: 'due' } as const;
  return { ...agreed(moved(article, 'published', stage, now, context), event), command: 'publish_due' };
}

/**
 * What becomes of a published article whose withdrawal has come due, whether or not a correction of it is under way: as
 * when a person withdraws it. Never early. Null: nothing to do.
 * @param leads whether the old address may still lead where it was to lead
 */
export function decideWithdrawalDue(
  article: ArticleFacts,
  now: Date,
  context: DecisionContext,
  leads = true,
): Agreed | null {
  const { withdrawal } = article;
  if (outOfPlace(article, TRANSITIONS.withdraw_due) || !withdrawal) return null;
  if (withdrawal.at.getTime() > now.getTime()) return null;
  const { reasonCode, note } = withdrawal;
  const redirectTo = leads ? withdrawal.redirectTo : null;
  const event = { type: 'article.withdrawn.v1', reasonCode, note, redirectTo } as const;
  return agreed(moved(article, 'withdrawn', 0, now, context), event);
}

/** An article past its due time is opened to the next level as well, once per stage. Null: nothing to do. */
export function decideEscalation(article: ArticleFacts, now: Date, context: DecisionContext): Agreed | null {
  if (outOfPlace(article, TRANSITIONS.escalate) || article.escalatedAt !== null) return null;
  if (article.dueAt === null || article.dueAt.getTime() > now.getTime()) return null;
  const stage = stageOf(article, context.workflow);
  if (!stage) return null;
  const desk = deskOfStage(context, article, stage, now);
  const event = { type: 'article.escalated.v1', from: desk.label, to: deskAbove(context, desk, now).label } as const;
  return agreed(stays(article, context, now, { escalatedAt: now }), event);
}
