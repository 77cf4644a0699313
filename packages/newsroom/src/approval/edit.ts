import type { Actor, ArticleFacts, DecisionContext } from './article-facts.js';
import { moved, type NextState, stays } from './follow.js';
import { mayEdit } from './permissions.js';
import type { Refusal } from './refusals.js';
import { EDITABLE_STATES } from './transitions.js';

export type EditDecision = { ok: true; next: NextState } | { ok: false; reason: Refusal };

const LOCKED: Partial<Record<ArticleFacts['state'], Refusal['code'] & `${string}_locked`>> = {
  published: 'published_locked',
  scheduled: 'scheduled_locked',
};

/**
 * A change of words. It makes a new revision and so voids the approvals given to earlier stages (product.md,
 * "Approval", rule 2): review starts again at the first stage.
 */
export function decideEdit(article: ArticleFacts, actor: Actor, now: Date, context: DecisionContext): EditDecision {
  if (!EDITABLE_STATES.includes(article.state)) {
    return { ok: false, reason: { code: LOCKED[article.state] ?? 'archived_locked' } };
  }
  const reason = mayEdit(article, actor, now, context);
  return reason ? { ok: false, reason } : { ok: true, next: edited(article, now, context) };
}

/** Where an article stands after its words changed. */
export function edited(article: ArticleFacts, now: Date, context: DecisionContext): NextState {
  return article.state === 'in_review' && article.stage > 0
    ? moved(article, 'in_review', 0, now, context)
    : { ...stays(article, context, now), revision: article.revision + 1 };
}
