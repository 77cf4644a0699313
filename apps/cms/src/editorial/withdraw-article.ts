import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOut, type Outcome, RefusedInside, type Step, type VerbOrder } from './carry-out';
import { NO_EMERGENCY } from './emergency-publish-article';
import { recordArticleEvent } from './record-article-event';
import { refusalOfRedirect } from './withdrawal-redirect';

type Withdraw = Extract<Command, { type: 'withdraw' }>;

/**
 * Takes the article off the site. `publishedRevision` then is the revision of the withdrawal: the last time that the
 * public face changed, whatever is edited in the draft afterwards.
 */
export function withdrawArticle(strapi: Core.Strapi, order: VerbOrder<Withdraw>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: ({ next, command, now }) => ({
      ...NO_EMERGENCY,
      correctionNote: null,
      scheduledFor: null,
      publishedRevision: next.revision,
      withdrawnReason: command.type === 'withdraw' ? (command.reasonCode ?? null) : null,
      withdrawnNote: command.type === 'withdraw' ? command.note?.trim() || null : null,
      withdrawnRedirect: command.type === 'withdraw' ? command.redirectTo?.trim() || null : null,
      withdrawnAt: now,
    }),
    within: unpublish,
  });
}

async function unpublish(strapi: Core.Strapi, step: Step): Promise<void> {
  const redirectTo = step.command.type === 'withdraw' ? step.command.redirectTo?.trim() : undefined;
  const refusal = redirectTo ? await refusalOfRedirect(strapi, step.row, redirectTo) : null;
  if (refusal) throw new RefusedInside(refusal);
  await recordArticleEvent(strapi, step, 'withdrawn');
  await strapi.documents(ARTICLE).unpublish({ documentId: step.facts.id });
}
