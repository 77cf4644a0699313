import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { carryOut, type Outcome, type VerbOrder } from './carry-out';
import { fixWorkflow, workflowFields } from './fix-workflow';
import { askLinksOf } from '../quality/links/ask-links-of';
import { recordSuperior } from './record-superior';

type Submit = Extract<Command, { type: 'submit' }>;

/** Sends the revision to review, under the workflow that holds today; a later change of workflow does not touch it. */
export function submitArticle(strapi: Core.Strapi, order: VerbOrder<Submit>): Promise<Outcome> {
  const note = order.command.note?.trim();
  return carryOut(strapi, order, {
    fields: (step) => ({
      submittedAt: step.now,
      ...workflowFields(step),
      withdrawnReason: null,
      ...(step.facts.live && note ? { correctionNote: note } : {}),
    }),
    within: async (strapiInside, step) => {
      await fixWorkflow(strapiInside, step);
      await recordSuperior(strapiInside, step);
      await askLinksOf(strapiInside, step);
    },
  });
}
