import type { Actor, ArticleFacts, DecisionContext } from './article-facts.js';
import { mayEdit } from './permissions.js';
import type { Refusal } from './refusals.js';
import { EDITABLE_STATES } from './transitions.js';

export type EditDecision = { ok: true; revision: number; stage: number } | { ok: false; reason: Refusal };

/**
 * A change of words. It makes a new revision and so voids the approvals given to earlier stages (product.md,
 * "Approval", rule 2): review starts again at the first stage.
 */
export function decideEdit(article: ArticleFacts, actor: Actor, now: Date, context: DecisionContext): EditDecision {
  if (!EDITABLE_STATES.includes(article.state)) {
    return { ok: false, reason: { code: article.state === 'published' ? 'published_locked' : 'archived_locked' } };
  }
  const reason = mayEdit(article, actor, now, context);
  return reason ? { ok: false, reason } : { ok: true, revision: article.revision + 1, stage: 0 };
}
