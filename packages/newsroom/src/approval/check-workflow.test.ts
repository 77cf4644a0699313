import { describe, expect, it } from 'vitest';
import { checkRemoval, checkWorkflow, workflowMessage, type WorkflowSurroundings } from './check-workflow.js';
import { workflow } from './example-newsroom.fixture.js';
import type { Stage, Workflow } from './workflow.js';

const alone: WorkflowSurroundings = { others: [], kinds: new Set(), unitsNamingIt: 0 };
const flow = (change: Partial<Workflow> = {}): Workflow => ({
  ...workflow('flow', 'own_approver', 'board'),
  ...change,
});
const stage = (name: string, change: Partial<Stage> = {}): Stage => ({
  name,
  reviewer: 'own_approver',
  dueHours: 24,
  fourEyes: true,
  ...change,
});
const codes = (change: Partial<Workflow>, before: Workflow | null = null, around = alone) =>
  checkWorkflow(flow(change), before, around).map(({ code }) => code);

describe('the stages of a workflow', () => {
  it('are one to ten, each with a name of its own, going up', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ stages: [] })).toEqual(['no_stages']);
    expect(codes({ stages: [stage(' ')] })).toEqual(['stage_unnamed']);
    expect(codes({ stages: [stage('Duyệt'), stage('duyệt ', { reviewer: 'board' })] })).toEqual(['stage_named_twice']);
    expect(codes({ stages: [stage('Ban', { reviewer: 'board' }), stage('Đơn vị')] })).toEqual(['stage_descends']);
    expect(codes({ stages: [stage('Một'), stage('Hai')] })).toEqual(['stage_repeats']);
    const eleven = Array.from({ length: 11 }, (_, n) => stage(`Bước ${String(n)}`));
    expect(codes({ stages: eleven })).toContain('too_many_stages');
  });

  it.each([0, -1, 1.5, 721])('are not due in %s hours', (dueHours) => {
    expect(codes({ stages: [stage('Duyệt', { dueHours })] })).toEqual(['due_hours']);
  });

  it.each([1, 720, null])('may be due in %s hours', (dueHours) => {
    expect(codes({ stages: [stage('Duyệt', { dueHours })] })).toEqual([]);
  });

  it('have all their problems said at once', () => {
    const stages = [stage('', { reviewer: 'board' }), stage('Hai', { dueHours: 0 })];
    expect(codes({ stages })).toEqual(['stage_unnamed', 'due_hours', 'stage_descends']);
  });
});

describe('the default of a kind of unit', () => {
  const twin = { ...workflow('twin', 'board'), unitKind: 'department' as const };

  it('is one', () => {
    expect(codes({ unitKind: 'department' }, null, { ...alone, others: [twin] })).toEqual(['kind_taken']);
    expect(codes({ unitKind: 'affiliate' }, null, { ...alone, others: [twin] })).toEqual([]);
    expect(codes({ unitKind: 'department', active: false }, null, { ...alone, others: [twin] })).toEqual([]);
    expect(codes({ unitKind: 'department' }, null, { ...alone, others: [{ ...twin, active: false }] })).toEqual([]);
  });

  it('stays while there are units of that kind', () => {
    const before = flow({ unitKind: 'department' });
    const around = { ...alone, kinds: new Set(['department' as const]) };
    expect(codes({ unitKind: null }, before, around)).toEqual(['kind_uncovered']);
    expect(codes({ unitKind: 'department', active: false }, before, around)).toEqual(['kind_uncovered']);
    expect(checkRemoval(before, around).map(({ code }) => code)).toEqual(['kind_uncovered']);
    expect(codes({ unitKind: null }, before)).toEqual([]);
    expect(checkRemoval(before, alone)).toEqual([]);
  });
});

it('what units have chosen is neither put out of use nor deleted', () => {
  const around = { ...alone, unitsNamingIt: 2 };
  expect(codes({ active: false }, flow(), around)).toEqual(['in_use']);
  expect(codes({ active: false }, flow({ active: false }), around)).toEqual([]);
  expect(checkRemoval(flow(), around).map(({ code }) => code)).toEqual(['in_use']);
  expect(checkRemoval(flow({ active: false }), around).map(({ code }) => code)).toEqual(['in_use']);
});

it('a problem says what is the matter and what to do', () => {
  expect(workflowMessage({ code: 'no_stages' })).toBe('Quy trình chưa có bước nào. Hãy thêm ít nhất một bước duyệt.');
  expect(workflowMessage({ code: 'in_use', units: 2 })).toContain('2 đơn vị');
});
