import type { UnitKind } from '@toasoan/contracts';

/** The part of a quota rule that says whom it binds. */
interface Binding {
  unitId: string | null;
  unitKind: UnitKind | null;
  minimumMembers: number | null;
  genre?: string | null;
}

/**
 * The rules that bind a unit: those for the very unit, and only without any those for its kind; of several thresholds of
 * members for one genre, the highest that it reaches. Rules of different genres add up.
 */
export function bindingRules<Rule extends Binding>(
  unit: { id: string; kind: UnitKind; memberCount: number | null },
  rules: readonly Rule[],
): Rule[] {
  const reached = rules.filter(
    ({ minimumMembers }) => minimumMembers === null || (unit.memberCount ?? 0) >= minimumMembers,
  );
  const own = reached.filter(({ unitId }) => unitId === unit.id);
  const found =
    own.length > 0 ? own : reached.filter(({ unitId, unitKind }) => unitId === null && unitKind === unit.kind);
  const highest = new Map<string, Rule>();
  for (const rule of found) {
    const key = rule.genre ?? '';
    const other = highest.get(key);
    if (!other || (rule.minimumMembers ?? 0) > (other.minimumMembers ?? 0)) highest.set(key, rule);
  }
  return [...highest.values()];
}
