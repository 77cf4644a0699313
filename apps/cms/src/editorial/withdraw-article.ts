import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';
import { NO_EMERGENCY } from './emergency-publish-article';
import { recordArticleEvent } from './record-article-event';

type Withdraw = Extract<Command, { type: 'withdraw' }>;

/**
 * Takes the article off the site. `publishedRevision` then is the revision of the withdrawal: the last time that the
 * public face changed, whatever is edited in the draft afterwards.
 */
export function withdrawArticle(strapi: Core.Strapi, order: VerbOrder<Withdraw>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: ({ next, command }) => ({
      ...NO_EMERGENCY,
      correctionNote: null,
      scheduledFor: null,
      publishedRevision: next.revision,
      withdrawnReason: command.type === 'withdraw' ? (command.reasonCode ?? null) : null,
      withdrawnNote: command.type === 'withdraw' ? command.note?.trim() || null : null,
      withdrawnRedirect: command.type === 'withdraw' ? command.redirectTo?.trim() || null : null,
    }),
    within: unpublish,
  });
}

async function unpublish(strapi: Core.Strapi, step: Step): Promise<void> {
  await recordArticleEvent(strapi, step, 'withdrawn');
  await strapi.documents(ARTICLE).unpublish({ documentId: step.facts.id });
}
