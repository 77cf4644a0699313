import type { Actor, ArticleFacts, DecisionContext, Reviewer } from './article-facts.js';
import type { UnitRecord } from '../units/unit-tree.js';
import { unitTree } from '../units/unit-tree.js';
import type { Workflow } from './workflow.js';

/** A small organisation for the tests beside it: province ⊃ two districts; a grassroots union that moved. */
const unit = (id: string, kind: UnitRecord['kind'], parentId: string | null): UnitRecord => ({
  id,
  kind,
  name: `Công đoàn ${id}`,
  parentId,
  parentHistory: [],
  formerNames: [],
  validFrom: null,
  validTo: null,
  workflowId: null,
});

export const UNITS = unitTree([
  unit('province', 'province', null),
  unit('office', 'department', 'province'),
  unit('north', 'district_federation', 'province'),
  unit('south', 'district_federation', 'province'),
  unit('dock', 'grassroots_union', 'port'),
  {
    ...unit('port', 'grassroots_union', 'south'),
    parentHistory: [{ parentId: 'north', from: null, to: '2018-06-30' }],
  },
]);

const stage = (reviewer: Workflow['stages'][number]['reviewer']) => ({
  name: reviewer,
  reviewer,
  dueHours: 24,
  fourEyes: true,
});

export const workflow = (id: string, ...reviewers: Workflow['stages'][number]['reviewer'][]): Workflow => ({
  id,
  name: id,
  unitKind: null,
  stages: reviewers.map(stage),
  fourEyes: true,
  version: 1,
  active: true,
});

export const actor = (id: string, ...memberships: Actor['memberships'][number][]): Actor => ({
  id,
  name: id,
  memberships,
  isBoard: memberships.some(({ role }) => role === 'board'),
});

export const PEOPLE = {
  writer: actor('writer', { unitId: 'port', role: 'writer' }),
  northApprover: actor('north-approver', { unitId: 'north', role: 'approver' }),
  southApprover: actor('south-approver', { unitId: 'south', role: 'approver' }),
  portApprover: actor('port-approver', { unitId: 'port', role: 'approver' }),
  board: actor('board', { unitId: 'province', role: 'board' }),
} as const;

export const NOW = new Date('2018-07-09T02:00:00.000Z');

export const article = (facts: Partial<ArticleFacts> = {}): ArticleFacts => ({
  id: 'a1',
  state: 'in_review',
  live: facts.state === 'published',
  stage: 0,
  revision: 5,
  unitId: 'port',
  writerId: 'writer',
  lastEditorId: 'writer',
  editorIds: [],
  writerName: 'Người viết',
  submittedAt: NOW,
  stageEnteredAt: NOW,
  dueAt: null,
  escalatedAt: null,
  assignee: null,
  scheduledFor: null,
  correctionNote: null,
  withdrawal: null,
  emergency: null,
  ...facts,
});

/** Everybody of `PEOPLE` who may sit at a desk, present. */
export const REVIEWERS_PRESENT: readonly Reviewer[] = [
  { id: 'north-approver', name: 'north-approver', unitId: 'north', present: true },
  { id: 'south-approver', name: 'south-approver', unitId: 'south', present: true },
  { id: 'port-approver', name: 'port-approver', unitId: 'port', present: true },
  { id: 'board', name: 'board', unitId: null, present: true },
];

export const context = (facts: Partial<DecisionContext> = {}): DecisionContext => ({
  units: UNITS,
  reviewers: REVIEWERS_PRESENT,
  workflow: workflow('grassroots', 'direct_superior'),
  quality: [],
  lastStep: null,
  ...facts,
});
