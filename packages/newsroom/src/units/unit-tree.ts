import type { UnitKind } from '@toasoan/contracts';
import { type Day, holdsOn, type Period } from '../day.js';

/** A unit as recorded: what it is now, and what it was. Periods include both of their days. */
export interface UnitRecord {
  id: string;
  kind: UnitKind;
  name: string;
  /** The superior of today; used where the history says nothing of a day. */
  parentId: string | null;
  parentHistory: readonly (Period & { parentId: string | null })[];
  /** `until`: the last day of that name. */
  formerNames: readonly { name: string; until: Day | null }[];
  validFrom: Day | null;
  validTo: Day | null;
  workflowId: string | null;
}

export type UnitTree = ReadonlyMap<string, UnitRecord>;

export function unitTree(units: Iterable<UnitRecord>): UnitTree {
  return new Map([...units].map((unit) => [unit.id, unit]));
}

/** The unit directly above on that day; null for the top, an unknown unit, or a superior that is not recorded. */
export function directSuperior(tree: UnitTree, unitId: string, on: Day): UnitRecord | null {
  const unit = tree.get(unitId);
  if (!unit) return null;
  const past = unit.parentHistory.find((entry) => holdsOn(entry, on));
  const parentId = past ? past.parentId : unit.parentId;
  return parentId === null || parentId === unitId ? null : (tree.get(parentId) ?? null);
}

/** Everything above on that day, nearest first. A loop in the data ends the list instead of hanging. */
export function ancestors(tree: UnitTree, unitId: string, on: Day): UnitRecord[] {
  const found: UnitRecord[] = [];
  const seen = new Set([unitId]);
  let above = directSuperior(tree, unitId, on);
  while (above && !seen.has(above.id)) {
    found.push(above);
    seen.add(above.id);
    above = directSuperior(tree, above.id, on);
  }
  return found;
}

/** Is `unitId` the unit `scopeId` itself, or somewhere below it, on that day? */
export function isWithin(tree: UnitTree, unitId: string, scopeId: string, on: Day): boolean {
  return unitId === scopeId || ancestors(tree, unitId, on).some((unit) => unit.id === scopeId);
}

/** Every unit within `scopeIds` on that day, themselves included. */
export function unitsWithin(tree: UnitTree, scopeIds: Iterable<string>, on: Day): Set<string> {
  const scopes = new Set(scopeIds);
  const within = new Set<string>();
  for (const unit of tree.values()) {
    if (scopes.has(unit.id) || ancestors(tree, unit.id, on).some((above) => scopes.has(above.id))) within.add(unit.id);
  }
  return within;
}

export function existsOn(unit: Pick<UnitRecord, 'validFrom' | 'validTo'>, on: Day): boolean {
  return holdsOn({ from: unit.validFrom, to: unit.validTo }, on);
}

/** The name it bore on that day: the former name that ended soonest after it, else the present one. */
export function nameOn(unit: UnitRecord, on: Day): string {
  const borne = unit.formerNames
    .filter((former) => former.until !== null && on <= former.until)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1));
  return borne[0]?.name ?? unit.name;
}
