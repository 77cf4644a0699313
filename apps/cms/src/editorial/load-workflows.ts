import type { Core } from '@strapi/strapi';
import type { UnitKind } from '@toasoan/contracts';
import type { EmergencyPublishers, StageReviewer, Workflow } from '@toasoan/newsroom';

interface WorkflowRow {
  documentId: string;
  name: string;
  unitKind: UnitKind | null;
  stages: { name: string; reviewer: StageReviewer; dueHours: number | null; fourEyes: boolean | null }[];
  fourEyes: boolean | null;
  emergencyPublishers: EmergencyPublishers | null;
  version: number | null;
  active: boolean | null;
}

/** Every workflow: a handful of rows. What is not said means four eyes. */
export async function loadWorkflows(strapi: Core.Strapi): Promise<Workflow[]> {
  const rows = (await strapi.db
    .query('api::approval-workflow.approval-workflow')
    .findMany({ populate: { stages: true }, orderBy: { id: 'asc' } })) as WorkflowRow[];
  return rows.map(workflowOf);
}

const workflowOf = (row: WorkflowRow): Workflow => ({
  id: row.documentId,
  name: row.name,
  unitKind: row.unitKind,
  stages: row.stages.map(({ name, reviewer, dueHours, fourEyes }) => ({
    name,
    reviewer,
    dueHours,
    fourEyes: fourEyes ?? true,
  })),
  fourEyes: row.fourEyes ?? true,
  emergencyPublishers: row.emergencyPublishers ?? 'board',
  version: row.version ?? 1,
  active: row.active ?? true,
});
