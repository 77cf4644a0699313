import type { UnitKind } from '@toasoan/contracts';
import type { Day } from '../day.js';
import type { Workflow } from '../approval/workflow.js';
import { resolveWorkflow } from '../approval/workflow.js';
import { directSuperior, existsOn, type UnitRecord, type UnitTree } from './unit-tree.js';

/** The part of a quota rule that says whom it binds; a rule for one unit goes before the one for its kind. */
export interface QuotaScope {
  unitId: string | null;
  unitKind: UnitKind | null;
  minimumMembers: number | null;
  required: number;
  /** Shown, never "failed". */
  encouraged: boolean;
}

/** Does the regulation ask articles of the unit, and not merely encourage them? */
export function owesArticles(
  unit: Pick<UnitRecord, 'id' | 'kind'> & { memberCount: number | null },
  rules: readonly QuotaScope[],
): boolean {
  const binding = rules.filter(
    ({ minimumMembers }) => minimumMembers === null || (unit.memberCount ?? 0) >= minimumMembers,
  );
  const own = binding.filter(({ unitId }) => unitId === unit.id);
  const ofKind = binding.filter(({ unitId, unitKind }) => unitId === null && unitKind === unit.kind);
  return (own.length > 0 ? own : ofKind).some(({ encouraged, required }) => !encouraged && required > 0);
}

/** The units at whose desk some workflow of today puts articles: their own, or those of the units directly below. */
export function unitsWithDesks(units: UnitTree, workflows: readonly Workflow[], today: Day): Set<string> {
  const desks = new Set<string>();
  for (const unit of units.values()) {
    if (!existsOn(unit, today)) continue;
    for (const { reviewer } of resolveWorkflow(units, workflows, unit.id, today)?.stages ?? []) {
      if (reviewer === 'own_approver') desks.add(unit.id);
      const superior = reviewer === 'direct_superior' ? directSuperior(units, unit.id, today) : null;
      if (superior) desks.add(superior.id);
    }
  }
  return desks;
}
