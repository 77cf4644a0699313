import type { Core } from '@strapi/strapi';
import { dayOf, existsOn, mayStandIn, type Person, type Role } from '@toasoan/newsroom';
import { loadUnitsAbove } from '../editorial/load-units';
import { delegatorsOf } from './delegations';

const SUPER_ADMIN = 'strapi-super-admin';

/** An admin user as Strapi hands it over: roles are there in a request, and absent elsewhere. */
export interface AdminUser {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string | null;
  roles?: { code?: string }[];
}

/** A role at a unit that holds now. `unitRow` is the database id, which conditions on relations need. */
export interface HeldMembership {
  unitId: string;
  unitRow: number;
  role: Role;
  /** Whose it is, where it was handed over for the time of an absence. */
  onBehalfOf?: Person;
}

/** Who acts, as the verbs need it (`@toasoan/newsroom`'s `Actor`, and whether it is an administrator). */
export interface EditorialActor {
  /** `admin:<id>`. */
  id: string;
  name: string;
  memberships: HeldMembership[];
  isBoard: boolean;
  isAdministrator: boolean;
}

export interface MembershipUnit {
  id: number;
  documentId: string;
  validFrom: string | null;
  validTo: string | null;
}
/** Nobody works for a unit that is no more: its days are read with the membership's. */
export const MEMBERSHIP_UNIT = { select: ['id', 'documentId', 'validFrom', 'validTo'] };

/** A filter for the memberships that hold on the day of `now` in Viet Nam; both days of a period count in. */
export function heldToday(now: Date): Record<string, unknown> {
  const today = dayOf(now);
  return {
    $and: [
      { $or: [{ validFrom: { $null: true } }, { validFrom: { $lte: today } }] },
      { $or: [{ validTo: { $null: true } }, { validTo: { $gte: today } }] },
    ],
  };
}

/** The memberships of an admin user that hold now: her own, and what was handed over to her for an absence. */
export async function membershipsOf(strapi: Core.Strapi, userId: number, now: Date): Promise<HeldMembership[]> {
  const delegators = await delegatorsOf(strapi, userId, now);
  const rows = (await strapi.db.query('api::membership.membership').findMany({
    where: { person: { id: { $in: [userId, ...delegators] } }, ...heldToday(now) },
    populate: {
      unit: MEMBERSHIP_UNIT,
      person: { select: ['id', 'firstname', 'lastname', 'username', 'email'] },
    },
  })) as { role: Role; unit: MembershipUnit | null; person: AdminUser | null }[];
  const today = dayOf(now);
  const held = rows.flatMap(({ role, unit, person }) =>
    unit && person && existsOn(unit, today) ? [{ unitId: unit.documentId, unitRow: unit.id, role, person }] : [],
  );
  const own = held.filter(({ person }) => person.id === userId).map(({ person: _self, ...role }) => role);
  // Only decisions are handed over: who writes for a unit is no matter of absence.
  const handed = held.filter(({ person, role }) => person.id !== userId && (role === 'approver' || role === 'board'));
  if (handed.length === 0) return own;
  const units = await loadUnitsAbove(
    strapi,
    handed.map(({ unitId }) => unitId),
  );
  return [
    ...own,
    ...handed
      .filter((role) => mayStandIn(own, role, units, today))
      .map(({ person, ...role }) => ({
        ...role,
        onBehalfOf: { id: `admin:${String(person.id)}`, name: personName(person) },
      })),
  ];
}

/** The person behind a request, with the roles held at this moment. Board is a membership, not a Strapi role. */
export async function actorFor(strapi: Core.Strapi, user: AdminUser, now: Date): Promise<EditorialActor> {
  const memberships = await membershipsOf(strapi, user.id, now);
  return {
    id: `admin:${String(user.id)}`,
    name: personName(user),
    memberships,
    isBoard: memberships.some(({ role }) => role === 'board'),
    isAdministrator: await isAdministrator(strapi, user),
  };
}

const actors = new WeakMap<object, Map<number, Promise<EditorialActor>>>();

/**
 * The same, worked out once for a request: every guard asks, and every condition once per permission, with a copy of the
 * person each. For what is decided before the request changes anything.
 */
export function actorInRequest(strapi: Core.Strapi, user: AdminUser, now: Date): Promise<EditorialActor> {
  const request = strapi.requestContext.get();
  if (!request) return actorFor(strapi, user, now);
  const known = actors.get(request) ?? new Map<number, Promise<EditorialActor>>();
  actors.set(request, known);
  const actor = known.get(user.id) ?? actorFor(strapi, user, now);
  known.set(user.id, actor);
  return actor;
}

/** Vietnamese order: the family and middle names stand in `firstname`, the given name in `lastname`. */
export function personName(user: AdminUser): string {
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ').trim();
  return name !== '' ? name : (user.username ?? user.email ?? `#${String(user.id)}`);
}

async function isAdministrator(strapi: Core.Strapi, user: AdminUser): Promise<boolean> {
  if (user.roles) return user.roles.some(({ code }) => code === SUPER_ADMIN);
  const holder: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: user.id, roles: { code: SUPER_ADMIN } }, select: ['id'] });
  return holder !== null;
}
