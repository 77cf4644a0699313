import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { recordEvent } from '../outbox/record';
import { ARTICLE } from './article-row';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';

type Withdraw = Extract<Command, { type: 'withdraw' }>;

/**
 * Takes the article off the site. `publishedRevision` then is the revision of the withdrawal: the last time that the
 * public face changed, whatever is edited in the draft afterwards.
 */
export function withdrawArticle(strapi: Core.Strapi, order: VerbOrder<Withdraw>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: ({ next, command }) => ({
      publishedRevision: next.revision,
      withdrawnReason: command.type === 'withdraw' ? (command.reasonCode ?? null) : null,
      withdrawnNote: command.type === 'withdraw' ? command.note?.trim() || null : null,
    }),
    within: unpublish,
  });
}

async function unpublish(strapi: Core.Strapi, step: Step): Promise<void> {
  // Before Strapi's own work, so that the relay is the first to be woken by the commit.
  await recordEvent(strapi, {
    kind: 'article',
    verb: 'withdrawn',
    id: step.facts.id,
    title: step.row.title ?? '',
    revision: step.next.revision,
    at: step.now,
    requestId: step.requestId,
  });
  await strapi.documents(ARTICLE).unpublish({ documentId: step.facts.id });
}
