import type { Core } from '@strapi/strapi';
import { REACH, unitTree, type UnitTree } from '@toasoan/newsroom';
import { ABOVE, PLACE, readUnits, unitRecord } from '../editorial/load-units';
import type { HeldMembership } from './memberships';

interface UnitsAround {
  tree: UnitTree;
  /** Database ids by document. */
  rows: ReadonlyMap<string, number>;
}

/**
 * The units that these memberships may reach: their own and what is, or ever was, directly below; every unit where a
 * role reaches a whole subtree. Who is reached today is the tree's to say. `named`: with the names they had, which nobody who
 * only opens a list waits for.
 */
export async function loadUnitsAround(
  strapi: Core.Strapi,
  memberships: readonly HeldMembership[],
  { named = false }: { named?: boolean } = {},
): Promise<UnitsAround> {
  const own = [...new Set(memberships.map(({ unitRow }) => unitRow))];
  if (own.length === 0) return { tree: unitTree([]), rows: new Map() };
  const reaches = new Set(memberships.map(({ role }) => REACH[role].to));
  const below = [{ parent: { id: { $in: own } } }, { parentHistory: { parent: { id: { $in: own } } } }];
  const around = { $or: [{ id: { $in: own } }, ...(reaches.has('children') ? below : [])] };
  const found = await readUnits(strapi, reaches.has('subtree') ? {} : around, named ? ABOVE : PLACE);
  return {
    tree: unitTree(found.map(unitRecord)),
    rows: new Map(found.map(({ documentId, id }) => [documentId, id])),
  };
}
