import type { Core } from '@strapi/strapi';
import { ARTICLE } from './article-row';
import type { Step } from './carry-out';

/** The workflow that holds now, stages and all: a later change of it does not touch the article. */
export const workflowFields = ({ context }: Step): Record<string, unknown> => ({
  workflowVersion: context.workflow?.version ?? null,
  workflowStages: context.workflow,
});

export async function fixWorkflow(strapi: Core.Strapi, { row, context }: Step): Promise<void> {
  const workflowId = context.workflow?.id;
  if (workflowId === undefined || row.workflow?.documentId === workflowId) return;
  const workflow = (await strapi.db
    .query('api::approval-workflow.approval-workflow')
    .findOne({ where: { documentId: workflowId }, select: ['id'] })) as { id: number } | null;
  await strapi.db.query(ARTICLE).update({ where: { id: row.id }, data: { workflow: workflow?.id ?? null } });
}
