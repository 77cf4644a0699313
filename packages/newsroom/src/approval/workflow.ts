import type { UnitKind } from '@toasoan/contracts';
import type { Day } from '../day.js';
import { ancestors, type UnitTree } from '../units/unit-tree.js';

export const REVIEWERS = ['own_approver', 'direct_superior', 'board'] as const;
/** Whose desk a stage lies on. */
export type StageReviewer = (typeof REVIEWERS)[number];

/** Who may publish in an emergency, before anybody has approved. */
export type EmergencyPublishers = 'nobody' | 'own_approver' | 'board';

export interface Stage {
  name: string;
  reviewer: StageReviewer;
  dueHours: number | null;
  /** False lets a very small unit's approver pass her own work; the log shows it. */
  fourEyes: boolean;
}

/** An `approval-workflow`: content, not code. At least one stage; the last one publishes. */
export interface Workflow {
  id: string;
  name: string;
  /** The kind of unit it is the default of; null where it is only given to units by name. */
  unitKind: UnitKind | null;
  stages: readonly Stage[];
  fourEyes: boolean;
  /** Absent in what was submitted before it was kept: the Board. */
  emergencyPublishers?: EmergencyPublishers;
  version: number;
  active: boolean;
}

/** A unit's own workflow, else its nearest ancestor's, else that of its kind; null where none is usable. */
export function resolveWorkflow(
  tree: UnitTree,
  workflows: readonly Workflow[],
  unitId: string,
  on: Day,
): Workflow | null {
  const usable = workflows.filter((workflow) => workflow.active && workflow.stages.length > 0);
  const unit = tree.get(unitId);
  if (!unit) return null;
  for (const holder of [unit, ...ancestors(tree, unitId, on)]) {
    const given = usable.find((workflow) => workflow.id === holder.workflowId);
    if (given) return given;
  }
  return usable.find((workflow) => workflow.unitKind === unit.kind) ?? null;
}

export function needsFourEyes(workflow: Workflow, stage: Stage): boolean {
  return workflow.fourEyes && stage.fourEyes;
}

/** The stage under review. A workflow shortened meanwhile leaves its last stage in charge. */
export function stageOf({ stage }: { stage: number }, workflow: Workflow | null): Stage | null {
  return workflow?.stages[stage] ?? workflow?.stages.at(-1) ?? null;
}

export const isLastStage = ({ stage }: { stage: number }, workflow: Workflow | null): boolean =>
  stage + 1 >= (workflow?.stages.length ?? 0);
