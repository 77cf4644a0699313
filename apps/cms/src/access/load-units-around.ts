import type { Core } from '@strapi/strapi';
import { REACH, unitTree, type UnitTree } from '@toasoan/newsroom';
import { ABOVE, UNIT, unitRecord, type UnitRow } from '../editorial/load-units';
import type { HeldMembership } from './memberships';

interface UnitsAround {
  tree: UnitTree;
  /** Database ids by document. */
  rows: ReadonlyMap<string, number>;
}

/**
 * The units that these memberships may reach: their own and what is, or ever was, directly below; every unit where a
 * role reaches a whole subtree. Who is reached today is the tree's to say.
 */
export async function loadUnitsAround(
  strapi: Core.Strapi,
  memberships: readonly HeldMembership[],
): Promise<UnitsAround> {
  const own = [...new Set(memberships.map(({ unitRow }) => unitRow))];
  if (own.length === 0) return { tree: unitTree([]), rows: new Map() };
  const reaches = new Set(memberships.map(({ role }) => REACH[role].to));
  const below = [{ parent: { id: { $in: own } } }, { parentHistory: { parent: { id: { $in: own } } } }];
  const around = { $or: [{ id: { $in: own } }, ...(reaches.has('children') ? below : [])] };
  const found = (await strapi.db.query(UNIT).findMany({
    where: reaches.has('subtree') ? {} : around,
    populate: ABOVE,
  })) as UnitRow[];
  return {
    tree: unitTree(found.map(unitRecord)),
    rows: new Map(found.map(({ documentId, id }) => [documentId, id])),
  };
}
