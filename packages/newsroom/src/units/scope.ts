import type { UnitKind } from '@toasoan/contracts';
import type { Role } from '../approval/article-facts.js';
import { dayOf } from '../day.js';
import { ancestors, directSuperior, type UnitRecord, type UnitTree } from './unit-tree.js';

/** How far a role reaches from the unit at which it is held. `children` are the units directly below of those kinds. */
export type Reach = { to: 'none' | 'own' | 'subtree' | 'all' } | { to: 'children'; kinds: readonly UnitKind[] };

const COLLECTS: Reach = { to: 'children', kinds: ['grassroots_union'] };

/**
 * Whose articles each role sees and works on, in this one place. Editors and approvers collect what the grassroots
 * unions directly below send (dispatch 01/LĐLĐ); contributors work from the portal and see nothing of the newsroom.
 */
export const REACH: Readonly<Record<Role, Reach>> = {
  writer: { to: 'own' },
  editor: COLLECTS,
  approver: COLLECTS,
  board: { to: 'all' },
  contributor: { to: 'none' },
};

/** A role at a unit. Whether it holds today was asked before. */
interface Held {
  unitId: string;
  role: Role;
}

/** The units that these roles reach at `now`: `all`, or their ids. Superiors are those of that day, not of yesterday. */
export function unitsReached(
  tree: UnitTree,
  held: readonly Held[],
  now: Date,
  reach: Readonly<Record<Role, Reach>> = REACH,
): 'all' | Set<string> {
  if (held.some(({ role }) => reach[role].to === 'all')) return 'all';
  const reached = new Set(held.filter(({ role }) => reach[role].to !== 'none').map(({ unitId }) => unitId));
  for (const unit of tree.values()) {
    if (held.some(({ unitId, role }) => reaches(tree, reach[role], unitId, unit, now))) reached.add(unit.id);
  }
  return reached;
}

function reaches(tree: UnitTree, reach: Reach, from: string, unit: UnitRecord, now: Date): boolean {
  const today = dayOf(now);
  switch (reach.to) {
    case 'none':
      return false;
    case 'all':
      return true;
    case 'own':
      return unit.id === from;
    case 'children':
      return unit.id === from || (reach.kinds.includes(unit.kind) && directSuperior(tree, unit.id, today)?.id === from);
    case 'subtree':
      return unit.id === from || ancestors(tree, unit.id, today).some(({ id }) => id === from);
  }
}
