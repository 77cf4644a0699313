import type { Core } from '@strapi/strapi';
import { dayOf, existsOn, type Role } from '@toasoan/newsroom';
import { heldToday, MEMBERSHIP_UNIT, type MembershipUnit } from './memberships';
import { ROLE_POLICIES } from './roles';

interface AccountRow {
  id: number;
  roles: { id: number; code: string }[];
}
interface MembershipRow {
  role: Role;
  person: { id: number } | null;
  unit: MembershipUnit | null;
}

const USER = 'admin::user';
const SUPER_ADMIN = 'strapi-super-admin';
const OURS: readonly string[] = ROLE_POLICIES.map(({ code }) => code);

/**
 * Gives each account of the newsroom the roles of its memberships that hold at `now`, and takes the others of ours
 * away; whoever holds none stays able to sign in and sees nothing (ADR 0037). Administrators and roles that aren't ours
 * are left alone. Writes only what differs, so it may be asked as often as one likes.
 * @param only these accounts; all of them unless told
 */
export async function synchroniseAccounts(strapi: Core.Strapi, now: Date, only?: readonly number[]): Promise<void> {
  if (only?.length === 0) return;
  const ids = only ? { id: { $in: [...new Set(only)] } } : {};
  const accounts = (await strapi.db
    .query(USER)
    .findMany({ where: ids, select: ['id'], populate: { roles: { select: ['id', 'code'] } } })) as AccountRow[];
  const roles = (await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: [...OURS] } }, select: ['id', 'code'] })) as AccountRow['roles'];
  const held = await codesHeld(strapi, now, only);
  for (const account of accounts) {
    if (account.roles.some(({ code }) => code === SUPER_ADMIN)) continue;
    const codes = held.get(account.id) ?? new Set();
    const foreign = account.roles.filter(({ code }) => !OURS.includes(code));
    const wanted = [...foreign, ...roles.filter(({ code }) => codes.has(code))].map(({ id }) => id);
    const has = new Set(account.roles.map(({ id }) => id));
    if (has.size === wanted.length && wanted.every((id) => has.has(id))) continue;
    await strapi.db.query(USER).update({ where: { id: account.id }, data: { roles: wanted } });
  }
}

/** The codes of the roles that each person's memberships give; a contributor's account is the portal's, not ours. */
async function codesHeld(strapi: Core.Strapi, now: Date, only?: readonly number[]): Promise<Map<number, Set<string>>> {
  const today = dayOf(now);
  const rows = (await strapi.db.query('api::membership.membership').findMany({
    where: { ...heldToday(now), ...(only ? { person: { id: { $in: [...only] } } } : {}) },
    populate: { person: { select: ['id'] }, unit: MEMBERSHIP_UNIT },
  })) as MembershipRow[];
  const held = new Map<number, Set<string>>();
  for (const { role, person, unit } of rows) {
    if (!person || !unit || !existsOn(unit, today)) continue;
    held.set(person.id, (held.get(person.id) ?? new Set()).add(`toasoan-${role}`));
  }
  return held;
}
