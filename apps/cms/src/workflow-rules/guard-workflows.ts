import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import {
  checkRemoval,
  checkWorkflow,
  type Workflow,
  type WorkflowProblem,
  type WorkflowSurroundings,
  workflowMessage,
} from '@toasoan/newsroom';
import { type DocumentsCall, type Next, useDocuments } from '../editorial/documents-context';
import { loadWorkflows } from '../editorial/load-workflows';
import { UNIT } from '../editorial/load-units';
import { formRefusal } from '../environment/form-refusal';
import { guardChoice } from './guard-choice';
import { loadUse, type WorkflowUse } from './load-use';
import { oneAtATime } from './one-at-a-time';

const WORKFLOW = 'api::approval-workflow.approval-workflow';
const CHANGES = ['create', 'update', 'clone', 'delete'];

/** Lets no broken workflow be saved, and no unit choose one that is not in use. To be called in `bootstrap`. */
export function guardWorkflows(strapi: Core.Strapi): void {
  useDocuments(strapi, async (call, next) => {
    if (!CHANGES.includes(call.action)) return next();
    if (call.uid === WORKFLOW) return change(strapi, call, next);
    return call.uid === UNIT ? guardChoice(strapi, call, next) : next();
  });
}

/**
 * Written first and asked about afterwards, in one transaction: a request may say only a part, a component may keep what
 * is not said of it, and all that counts is what would be stored.
 */
function change(strapi: Core.Strapi, call: DocumentsCall, next: Next): Promise<unknown> {
  const { version: _notTheFormsToSay, ...data } = call.params.data ?? {};
  if (call.action !== 'delete') call.params.data = call.action === 'update' ? data : { ...data, version: 1 };
  return oneAtATime(strapi, async () => {
    const before = await loadWorkflows(strapi);
    const use = await loadUse(strapi);
    const result = await next();
    const after = await loadWorkflows(strapi);
    const problems = problemsOf(before, after, use);
    if (problems.length > 0) throw refused(problems);
    await countVersions(strapi, before, after, result);
    return result;
  });
}

function problemsOf(before: readonly Workflow[], after: readonly Workflow[], use: WorkflowUse): WorkflowProblem[] {
  const around = ({ id }: Workflow): WorkflowSurroundings => ({
    others: after.filter((other) => other.id !== id),
    kinds: use.kinds,
    unitsNamingIt: use.units.get(id) ?? 0,
  });
  const changed = after.filter((workflow) => !isDeepStrictEqual(workflow, find(before, workflow.id)));
  const removed = before.filter(({ id }) => find(after, id) === undefined);
  return [
    ...changed.flatMap((workflow) => checkWorkflow(workflow, find(before, workflow.id) ?? null, around(workflow))),
    ...removed.flatMap((workflow) => checkRemoval(workflow, around(workflow))),
  ];
}

/** All sentences together: who mends one must not meet the next only afterwards. */
function refused(problems: readonly WorkflowProblem[]): Error {
  const sentences = [...new Set(problems.map(workflowMessage))];
  return formRefusal(sentences.join(' '), 'broken_workflow', { problems: problems.map(({ code }) => code) });
}

/** Articles in review name the version under which they were sent: it tells one way to publication from another. */
async function countVersions(
  strapi: Core.Strapi,
  before: readonly Workflow[],
  after: readonly Workflow[],
  result: unknown,
): Promise<void> {
  for (const workflow of after) {
    const earlier = find(before, workflow.id);
    if (earlier === undefined || isDeepStrictEqual(wayOf(earlier), wayOf(workflow))) continue;
    const version = earlier.version + 1;
    await strapi.db.query(WORKFLOW).updateMany({ where: { documentId: workflow.id }, data: { version } });
    // What the form is about to show.
    if (typeof result === 'object' && result !== null) Object.assign(result, { version });
  }
}

const wayOf = ({ stages, fourEyes, emergencyPublishers, unitKind }: Workflow): unknown => ({
  stages,
  fourEyes,
  emergencyPublishers,
  unitKind,
});

const find = (workflows: readonly Workflow[], id: string): Workflow | undefined =>
  workflows.find((workflow) => workflow.id === id);
