import type { UnitKind } from '@toasoan/contracts';
import type { StageReviewer, Workflow } from './workflow.js';

/** Why a workflow can't be saved as it is. Closed: a new reason needs its words below. */
export type WorkflowProblem =
  | { code: 'no_stages' }
  | { code: 'too_many_stages'; most: number }
  | { code: 'stage_unnamed'; stage: number }
  | { code: 'stage_named_twice'; name: string }
  | { code: 'due_hours'; stage: number; most: number }
  | { code: 'stage_descends'; stage: number }
  | { code: 'stage_repeats'; stage: number }
  | { code: 'kind_taken'; by: string }
  | { code: 'kind_uncovered'; kind: UnitKind }
  | { code: 'in_use'; units: number };

const MOST_STAGES = 10;
const MOST_HOURS = 720;
/** A later stage lies at the same level or above: nobody's decision is reviewed by those below. */
const LEVEL: Record<StageReviewer, number> = { own_approver: 0, direct_superior: 1, board: 2 };

/** What else is known when a workflow is saved or taken away. */
export interface WorkflowSurroundings {
  /** All others. */
  others: readonly Workflow[];
  /** The kinds that some existing unit has. */
  kinds: ReadonlySet<UnitKind>;
  /** How many existing units name this workflow as their own. */
  unitsNamingIt: number;
}

/** Everything that is wrong with a workflow that somebody wants to save; an empty list lets it be saved. */
export function checkWorkflow(
  workflow: Workflow,
  before: Workflow | null,
  around: WorkflowSurroundings,
): WorkflowProblem[] {
  const problems = [...checkStages(workflow)];
  if (workflow.active && workflow.unitKind !== null) {
    const twin = around.others.find(({ active, unitKind }) => active && unitKind === workflow.unitKind);
    if (twin) problems.push({ code: 'kind_taken', by: twin.name });
  }
  const leaves = before?.active === true && (!workflow.active || workflow.unitKind !== before.unitKind);
  if (leaves) problems.push(...uncovered(before, around));
  if (!workflow.active && before?.active === true && around.unitsNamingIt > 0) {
    problems.push({ code: 'in_use', units: around.unitsNamingIt });
  }
  return problems;
}

/** Why a workflow can't be deleted. */
export function checkRemoval(workflow: Workflow, around: WorkflowSurroundings): WorkflowProblem[] {
  const used: WorkflowProblem[] = around.unitsNamingIt > 0 ? [{ code: 'in_use', units: around.unitsNamingIt }] : [];
  return workflow.active ? [...used, ...uncovered(workflow, around)] : used;
}

/** A kind that has units must not be left without a way to publish. */
function uncovered({ unitKind }: Workflow, { others, kinds }: WorkflowSurroundings): WorkflowProblem[] {
  if (unitKind === null || !kinds.has(unitKind)) return [];
  const covered = others.some((other) => other.active && other.unitKind === unitKind && other.stages.length > 0);
  return covered ? [] : [{ code: 'kind_uncovered', kind: unitKind }];
}

function* checkStages({ stages }: Workflow): Generator<WorkflowProblem> {
  if (stages.length === 0) yield { code: 'no_stages' };
  if (stages.length > MOST_STAGES) yield { code: 'too_many_stages', most: MOST_STAGES };
  const names = new Set<string>();
  for (const [index, { name, reviewer, dueHours }] of stages.entries()) {
    const stage = index + 1;
    const plain = name.trim().toLocaleLowerCase('vi');
    if (plain === '') yield { code: 'stage_unnamed', stage };
    else if (names.has(plain)) yield { code: 'stage_named_twice', name: name.trim() };
    names.add(plain);
    if (dueHours !== null && !(Number.isInteger(dueHours) && dueHours >= 1 && dueHours <= MOST_HOURS)) {
      yield { code: 'due_hours', stage, most: MOST_HOURS };
    }
    const before = stages[index - 1];
    if (before && LEVEL[reviewer] < LEVEL[before.reviewer]) yield { code: 'stage_descends', stage };
    if (before && reviewer === before.reviewer) yield { code: 'stage_repeats', stage };
  }
}

const MESSAGES: { [C in WorkflowProblem['code']]: (problem: Extract<WorkflowProblem, { code: C }>) => string } = {
  no_stages: () => 'Quy trình chưa có bước nào. Hãy thêm ít nhất một bước duyệt.',
  too_many_stages: ({ most }) => `Quy trình có quá ${String(most)} bước. Hãy bớt lại.`,
  stage_unnamed: ({ stage }) => `Bước ${String(stage)} chưa có tên. Hãy đặt tên cho bước.`,
  stage_named_twice: ({ name }) => `Có hai bước cùng tên «${name}». Hãy đặt tên khác nhau.`,
  due_hours: ({ stage, most }) => `Hạn của bước ${String(stage)} phải từ 1 đến ${String(most)} giờ, hoặc để trống.`,
  stage_descends: ({ stage }) =>
    `Bước ${String(stage)} do cấp thấp hơn bước trước duyệt. Hãy xếp các bước từ đơn vị, lên cấp trên trực tiếp, rồi Ban Biên tập.`,
  stage_repeats: ({ stage }) =>
    `Bước ${String(stage)} do cùng nơi với bước trước duyệt. Hãy gộp hai bước, hoặc chọn nơi duyệt khác.`,
  kind_taken: ({ by }) =>
    `Loại đơn vị này đã có quy trình «${by}» đang dùng. Hãy sửa quy trình đó, hoặc ngừng dùng nó trước.`,
  kind_uncovered: () =>
    'Đây là quy trình duy nhất đang dùng cho loại đơn vị này nên chưa ngừng, đổi loại hay xóa được. Hãy lập quy trình thay thế trước.',
  in_use: ({ units }) =>
    `Có ${String(units)} đơn vị đang chọn riêng quy trình này. Hãy chọn quy trình khác cho các đơn vị đó trước.`,
};

/** The problem in Vietnamese: what is the matter, then what to do. */
export function workflowMessage(problem: WorkflowProblem): string {
  const message = MESSAGES[problem.code] as (of: WorkflowProblem) => string;
  return message(problem);
}
