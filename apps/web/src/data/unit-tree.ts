import type { UnitKind } from '@toasoan/contracts';
import { childrenOf, groupsOf, unitById, type Unit } from './units.js';

/** A unit in the directory with those below it; grassroots unions, of which there are a thousand, are only counted. */
export interface Branch {
  unit: Unit;
  grassroots: number;
  branches: Branch[];
}

const lives = ({ validTo }: Unit): boolean => validTo === null;

/**
 * The levels of the organisation: what stands directly under the province by its kind, each with what stands under it. Where
 * the superior is not there or is no more, and in a circle of the data, a unit stands at the first level: none is left out.
 */
export function directoryTree(all: readonly Unit[]): { kind: UnitKind; branches: Branch[] }[] {
  const upper = all.filter((unit) => lives(unit) && unit.kind !== 'grassroots_union');
  const seen = new Set<string>();
  const branchOf = (unit: Unit): Branch => {
    seen.add(unit.id);
    const below = childrenOf(unit.id).filter(lives);
    const units =
      unit.kind === 'province' ? [] : below.filter(({ kind, id }) => kind !== 'grassroots_union' && !seen.has(id));
    return {
      unit,
      grassroots: below.filter(({ kind }) => kind === 'grassroots_union').length,
      branches: units.map(branchOf),
    };
  };
  const nested = ({ parentId }: Unit): boolean => {
    const above = unitById(parentId);
    return above !== undefined && lives(above) && above.kind !== 'province' && above.kind !== 'grassroots_union';
  };
  const tops = new Map(upper.filter((unit) => !nested(unit)).map((unit) => [unit.id, branchOf(unit)]));
  for (const unit of upper) if (!seen.has(unit.id)) tops.set(unit.id, branchOf(unit));
  return groupsOf(upper.filter(({ id }) => tops.has(id))).map(({ kind, units }) => ({
    kind,
    branches: units.flatMap(({ id }) => tops.get(id) ?? []),
  }));
}
