import type { ArticleFacts, DecisionContext } from './article-facts.js';
import { stageOf } from './permissions.js';
import { deskOfStage } from './reviewers.js';

/** Who has to act next, in words; null where nobody has to. */
export function holderLabel(article: ArticleFacts, now: Date, context: DecisionContext): string | null {
  if (article.state === 'draft' || article.state === 'returned') return article.writerName ?? 'Người viết';
  if (article.state !== 'in_review') return null;
  const stage = stageOf(article, context.workflow);
  return stage ? deskOfStage(context.units, article, stage, now).label : null;
}
