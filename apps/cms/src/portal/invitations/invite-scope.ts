import type { Core } from '@strapi/strapi';
import { dayOf, existsOn, nameOn, type UnitTree, unitsReached } from '@toasoan/newsroom';
import { fold } from '@toasoan/vietnamese';
import { loadUnitsAround } from '../../access/load-units-around';
import type { EditorialActor } from '../../access/memberships';
import { loadAllUnits } from '../../editorial/load-units';

const MOST_OFFERED = 30;

/** The units whose contributors somebody looks after. */
export interface InviteScope {
  tree: UnitTree;
  unitIds: ReadonlySet<string>;
}

/**
 * Whoever edits or approves what a unit sends also says who may send for it: her own unit and the grassroots unions right
 * below; the Board and the administrators, every unit. Writers invite nobody. Null where she looks after none.
 */
export async function inviteScope(strapi: Core.Strapi, actor: EditorialActor, now: Date): Promise<InviteScope | null> {
  if (actor.isBoard || actor.isAdministrator) {
    const tree = await loadAllUnits(strapi);
    return { tree, unitIds: new Set(standing(tree, [...tree.keys()], now)) };
  }
  const held = actor.memberships.filter(({ role }) => role === 'editor' || role === 'approver');
  if (held.length === 0) return null;
  const { tree } = await loadUnitsAround(strapi, held, { named: true });
  const reached = unitsReached(tree, held, now);
  return { tree, unitIds: new Set(standing(tree, reached === 'all' ? [...tree.keys()] : [...reached], now)) };
}

function standing(tree: UnitTree, ids: readonly string[], now: Date): string[] {
  const today = dayOf(now);
  return ids.filter((id) => {
    const unit = tree.get(id);
    return unit !== undefined && existsOn(unit, today);
  });
}

/** Those of the units whose name holds the words, in order of their names. */
export function unitsToOffer({ tree, unitIds }: InviteScope, words: string, now: Date): { id: string; name: string }[] {
  const wanted = fold(words.trim());
  return [...unitIds]
    .flatMap((id) => {
      const unit = tree.get(id);
      return unit ? [{ id, name: nameOn(unit, dayOf(now)) }] : [];
    })
    .filter(({ name }) => wanted === '' || fold(name).includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
    .slice(0, MOST_OFFERED);
}
