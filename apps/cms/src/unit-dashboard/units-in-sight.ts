import type { Core } from '@strapi/strapi';
import { type Day, existsOn, type LedgerUnits } from '@toasoan/newsroom';
import type { EditorialActor } from '../access/memberships';
import { scopeOf } from '../access/unit-scope';
import { UNIT } from '../editorial/load-units';

/**
 * The units whose standing a person may see, by document id, her own first: those whose articles she may see. Units that are
 * no more that day are left out.
 */
export async function unitsInSight(
  strapi: Core.Strapi,
  actor: EditorialActor,
  units: LedgerUnits,
  on: Day,
): Promise<string[]> {
  const scope = await scopeOf(strapi, actor);
  const own = actor.memberships.map(({ unitId }) => unitId);
  const reached = scope.all ? [...units.keys()] : await documentsOf(strapi, scope.unitRows);
  const inOrder = reached
    .flatMap((id) => units.get(id) ?? [])
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name, 'vi'))
    .map(({ id }) => id);
  return [...new Set([...own, ...inOrder])].filter((id) => {
    const unit = units.get(id);
    return unit !== undefined && existsOn(unit, on);
  });
}

async function documentsOf(strapi: Core.Strapi, rows: readonly number[]): Promise<string[]> {
  const found = (await strapi.db
    .query(UNIT)
    .findMany({ where: { id: { $in: [...rows] } }, select: ['documentId'] })) as { documentId: string }[];
  return found.map(({ documentId }) => documentId);
}
