import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOut, type Outcome, RefusedInside, type Step, type VerbOrder } from './carry-out';
import { NO_EMERGENCY } from './emergency-publish-article';
import { recordArticleEvent } from './record-article-event';
import { UNTIMED_WITHDRAWAL } from './withdrawal-plan';
import { refusalOfRedirect } from './withdrawal-redirect';

type Withdraw = Extract<Command, { type: 'withdraw' }>;

/** Takes the article off the site; a time that was set for it is over. */
export function withdrawArticle(strapi: Core.Strapi, order: VerbOrder<Withdraw>): Promise<Outcome> {
  return carryOut(strapi, order, { fields: withdrawalFields, within: unpublish });
}

/**
 * `publishedRevision` then is the revision of the withdrawal: the last time that the public face changed, whatever is
 * edited in the draft afterwards.
 */
export function withdrawalFields(step: Step): Record<string, unknown> {
  const { reasonCode, note, redirectTo } = saidIn(step);
  return {
    ...NO_EMERGENCY,
    ...UNTIMED_WITHDRAWAL,
    correctionNote: null,
    scheduledFor: null,
    publishedRevision: step.next.revision,
    withdrawnReason: reasonCode,
    withdrawnNote: note,
    withdrawnRedirect: redirectTo,
    withdrawnAt: step.now,
  };
}

/** Takes the article from the site, inside the transaction; refuses where its old address would lead nowhere fit. */
export async function unpublish(strapi: Core.Strapi, step: Step): Promise<void> {
  const { redirectTo } = saidIn(step);
  await requireRedirect(strapi, step, redirectTo);
  await recordArticleEvent(strapi, step, 'withdrawn');
  await strapi.documents(ARTICLE).unpublish({ documentId: step.facts.id });
}

/** Refuses the step where `redirectTo` is no fit place to lead readers to. */
export async function requireRedirect(strapi: Core.Strapi, { row }: Step, redirectTo: string | null): Promise<void> {
  const refusal = redirectTo === null ? null : await refusalOfRedirect(strapi, row, redirectTo);
  if (refusal) throw new RefusedInside(refusal);
}

function saidIn({ events }: Step) {
  const said = events.find((event) => event.type === 'article.withdrawn.v1');
  return said ?? { reasonCode: null, note: null, redirectTo: null };
}
