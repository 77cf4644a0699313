import type { ArticleFacts, DecisionContext } from './article-facts.js';
import { desksOfStage } from './reviewers.js';
import { stageOf } from './workflow.js';

/** Who has to act next, in words; null where nobody has to. */
export function holderLabel(article: ArticleFacts, now: Date, context: DecisionContext): string | null {
  if (article.state === 'draft' || article.state === 'returned') return article.writerName ?? 'Người viết';
  if (article.state !== 'in_review') return null;
  if (article.assignee) return article.assignee.name;
  const stage = stageOf(article, context.workflow);
  const desks = stage ? desksOfStage(context, article, stage, now).map(({ label }) => label) : [];
  return desks.length > 0 ? [...new Set(desks)].join(', ') : null;
}
