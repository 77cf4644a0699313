import type { Core } from '@strapi/strapi';
import { type Actor, type Command } from '@toasoan/newsroom';
import { ARTICLE } from './article-row';
import { carryOut, type Outcome, type Step } from './carry-out';

export type Submit = Extract<Command, { type: 'submit' }>;

/** Sends the revision to review, under the workflow that holds today; a later change of workflow does not touch it. */
export function submitArticle(
  strapi: Core.Strapi,
  order: { documentId: string; command: Submit; actor: Actor; now: Date; requestId?: string },
): Promise<Outcome> {
  return carryOut(strapi, order, {
    fields: ({ now, context }) => ({
      submittedAt: now,
      workflowVersion: context.workflow?.version ?? null,
      withdrawnReason: null,
    }),
    within: fixWorkflow,
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
