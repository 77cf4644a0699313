import type { Core } from '@strapi/strapi';
import type { Command } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOut, type Outcome, type Step, type VerbOrder } from './carry-out';
import { recordSuperior } from './record-superior';

type Submit = Extract<Command, { type: 'submit' }>;

/** Sends the revision to review, under the workflow that holds today; a later change of workflow does not touch it. */
export function submitArticle(strapi: Core.Strapi, order: VerbOrder<Submit>): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: ({ now, context }) => ({
      submittedAt: now,
      workflowVersion: context.workflow?.version ?? null,
      workflowStages: context.workflow,
      editorsSinceSubmission: [],
      withdrawnReason: null,
    }),
    within: async (strapiInside, step) => {
      await fixWorkflow(strapiInside, step);
      await recordSuperior(strapiInside, step);
    },
  });
}

async function fixWorkflow(strapi: Core.Strapi, { row, context }: Step): Promise<void> {
  const workflowId = context.workflow?.id;
  if (workflowId === undefined || row.workflow?.documentId === workflowId) return;
  const workflow = (await strapi.db
    .query('api::approval-workflow.approval-workflow')
    .findOne({ where: { documentId: workflowId }, select: ['id'] })) as { id: number } | null;
  await strapi.db.query(ARTICLE).update({ where: { id: row.id }, data: { workflow: workflow?.id ?? null } });
}
