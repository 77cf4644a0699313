import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { ARTICLE, standingColumns } from './article-row';
import { keepRevision } from '../revisions/keep-revision';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';

type CancelCorrection = Extract<Command, { type: 'cancel_correction' }>;

/** Gives a correction up: the draft becomes again what readers see. */
export function cancelCorrection(strapi: Core.Strapi, order: VerbOrder<CancelCorrection>): Promise<Outcome> {
  return carryOut(strapi, order, { fields: () => NO_CORRECTION, within: takePublishedWords });
}

const NO_CORRECTION = { correctionNote: null };

/** Strapi writes the draft anew from the published row, and with it the standing of the day of publication. */
async function takePublishedWords(strapi: Core.Strapi, { facts, next, row, actor, now }: Step): Promise<void> {
  await strapi.documents(ARTICLE).discardDraft({ documentId: facts.id });
  await strapi.db.query(ARTICLE).updateMany({
    where: { documentId: facts.id, publishedAt: { $null: true } },
    data: {
      ...standingColumns(next),
      ...NO_CORRECTION,
      publishedRevision: row.publishedRevision,
      publishedSlug: row.publishedSlug,
      emergencyBy: row.emergencyBy,
      emergencyByName: row.emergencyByName,
      emergencyAt: row.emergencyAt,
      emergencyReason: row.emergencyReason,
      withdrawalDueAt: row.withdrawalDueAt,
      withdrawalPlan: row.withdrawalPlan,
    },
  });
  await keepRevision(strapi, facts.id, { id: actor.id, name: actor.name }, now);
}
