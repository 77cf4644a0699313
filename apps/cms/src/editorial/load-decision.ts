import type { Core } from '@strapi/strapi';
import {
  type ArticleFacts,
  type DecisionContext,
  dayOf,
  resolveWorkflow,
  type Reviewer,
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
  house: House;
}

/** What stands around an article of some unit, and no command about the article changes. */
interface House {
  unitId: string | null;
  units: UnitTree;
  reviewers: Reviewer[];
  workflows: Workflow[];
}

/** Null where there is no such article. What stands around it is taken from `before`, its decision of a moment ago, where given. */
export async function loadDecision(
  strapi: Core.Strapi,
  documentId: string,
  now: Date,
  before?: LoadedDecision,
): Promise<LoadedDecision | null> {
  const row = await loadArticle(strapi, documentId);
  if (!row) return null;
  const facts = articleFacts(row);
  const known = before?.house.unitId === facts.unitId ? before.house : undefined;
  const [house, quality, log] = await Promise.all([
    known ?? loadHouse(strapi, facts.unitId, now),
    loadQuality(strapi, row, now),
    readLog(strapi, documentId, LOG_SHOWN),
  ]);
  const { units, reviewers } = house;
  const workflow = workflowOf(row, facts, house, now);
  return { row, facts, log, house, context: { units, reviewers, workflow, quality, lastStep: lastStep(log) } };
}

async function loadHouse(strapi: Core.Strapi, unitId: string | null, now: Date): Promise<House> {
  const units = await loadUnitsAbove(strapi, unitId === null ? [] : [unitId]);
  const [reviewers, workflows] = await Promise.all([
    loadReviewers(strapi, [...units.keys()], now),
    loadWorkflows(strapi),
  ]);
  return { unitId, units, reviewers, workflows };
}

/**
 * Fixed at submission, stages and all, so that a later change of the workflow doesn't reach what is in review; articles
 * from before that was kept follow the workflow they name. Before submission the one that holds today.
 */
function workflowOf(row: ArticleRow, facts: ArticleFacts, { units, workflows }: House, now: Date): Workflow | null {
  const fixed = FIXED.includes(facts.state);
  if (fixed && row.workflowStages) return row.workflowStages;
  const given = fixed ? workflows.find(({ id }) => id === row.workflow?.documentId) : undefined;
  if (given) return given;
  return facts.unitId === null ? null : resolveWorkflow(units, workflows, facts.unitId, dayOf(now));
}
