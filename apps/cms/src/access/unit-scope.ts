import type { Core } from '@strapi/strapi';
import { type AdminUser, actorFor, type EditorialActor } from './memberships';

/** Which units' articles a person may see and work on: all of them, or those with these database ids. */
export type UnitScope = { all: true } | { all: false; unitRows: number[] };

const REACHES_BELOW = ['editor', 'approver'] as const;

/**
 * Writers: their own units. Editors and approvers: also the grassroots unions directly below, whose items they collect.
 * The Board and the administrators: everything.
 */
export async function scopeOf(strapi: Core.Strapi, actor: EditorialActor): Promise<UnitScope> {
  if (actor.isBoard || actor.isAdministrator) return { all: true };
  const own = actor.memberships.filter(({ role }) => role !== 'contributor').map(({ unitRow }) => unitRow);
  const above = actor.memberships
    .filter(({ role }) => (REACHES_BELOW as readonly string[]).includes(role))
    .map(({ unitRow }) => unitRow);
  if (above.length === 0) return { all: false, unitRows: [...new Set(own)] };
  const below = (await strapi.db.query('api::unit.unit').findMany({
    where: { kind: 'grassroots_union', parent: { id: { $in: above } } },
    select: ['id'],
  })) as { id: number }[];
  return { all: false, unitRows: [...new Set([...own, ...below.map(({ id }) => id)])] };
}

/** The scope of an admin user at this moment. */
export async function scopeOfUser(strapi: Core.Strapi, user: AdminUser, now = new Date()): Promise<UnitScope> {
  return scopeOf(strapi, await actorFor(strapi, user, now));
}
