import type { Core } from '@strapi/strapi';
import {
  type ArticleFacts,
  type DecisionContext,
  dayOf,
  resolveWorkflow,
  type UnitTree,
  type Workflow,
} from '@toasoan/newsroom';
import { lastStep, type LogRow, readLog } from './approval-log';
import { articleFacts, type ArticleRow, loadArticle } from './article-row';
import { loadQuality } from './load-quality';
import { loadReviewers } from './load-reviewers';
import { loadUnitsAbove } from './load-units';
import { loadWorkflows } from './load-workflows';

const LOG_SHOWN = 50;
const FIXED: readonly ArticleFacts['state'][] = ['in_review', 'scheduled', 'published'];

/** Everything that a decision about one article is made from, read once. */
export interface LoadedDecision {
  row: ArticleRow;
  facts: ArticleFacts;
  context: DecisionContext;
  log: LogRow[];
}

/** Null where there is no such article. */
export async function loadDecision(strapi: Core.Strapi, documentId: string, now: Date): Promise<LoadedDecision | null> {
  const row = await loadArticle(strapi, documentId);
  if (!row) return null;
  const facts = articleFacts(row);
  const units = await loadUnitsAbove(strapi, facts.unitId === null ? [] : [facts.unitId]);
  const [reviewers, workflows, quality, log] = await Promise.all([
    loadReviewers(strapi, [...units.keys()], now),
    loadWorkflows(strapi),
    loadQuality(strapi, row, now),
    readLog(strapi, documentId, LOG_SHOWN),
  ]);
  const workflow = workflowOf(row, facts, units, workflows, now);
  return { row, facts, log, context: { units, reviewers, workflow, quality, lastStep: lastStep(log) } };
}

/**
 * Fixed at submission, stages and all, so that a later change of the workflow doesn't reach what is in review; articles
 * from before that was kept follow the workflow they name. Before submission the one that holds today.
 */
function workflowOf(
  row: ArticleRow,
  facts: ArticleFacts,
  units: UnitTree,
  workflows: readonly Workflow[],
  now: Date,
): Workflow | null {
  const fixed = FIXED.includes(facts.state);
  if (fixed && row.workflowStages) return row.workflowStages;
  const given = fixed ? workflows.find(({ id }) => id === row.workflow?.documentId) : undefined;
  if (given) return given;
  return facts.unitId === null ? null : resolveWorkflow(units, workflows, facts.unitId, dayOf(now));
}
