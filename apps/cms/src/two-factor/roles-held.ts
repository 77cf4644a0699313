import type { Core } from '@strapi/strapi';
import { TWO_FACTOR_ROLES, type TwoFactorRole } from '@toasoan/contracts';
import { membershipsOf } from '../access/memberships';

/** Strapi's roles, by code (access/roles.ts), as this room names them. */
const OF_CODE: Readonly<Record<string, TwoFactorRole | undefined>> = {
  'toasoan-writer': 'writer',
  'toasoan-editor': 'editor',
  'toasoan-approver': 'approver',
  'toasoan-board': 'board',
  'strapi-super-admin': 'administrator',
};

const isRole = (role: string): role is TwoFactorRole => (TWO_FACTOR_ROLES as readonly string[]).includes(role);

/**
 * The roles of each of these accounts on the day of `now`: by Strapi's roles, and by the memberships that hold then, whichever
 * says more. What a person may do follows from either, so what she must follows from both.
 */
export async function rolesHeld(
  strapi: Core.Strapi,
  people: readonly number[],
  now: Date,
): Promise<Map<number, TwoFactorRole[]>> {
  const held = new Map<number, Set<TwoFactorRole>>(people.map((id) => [id, new Set()]));
  const users = (await strapi.db
    .query('admin::user')
    .findMany({ where: { id: { $in: people } }, select: ['id'], populate: { roles: { select: ['code'] } } })) as {
    id: number;
    roles: { code: string }[];
  }[];
  for (const { id, roles } of users) {
    for (const { code } of roles) {
      const role = OF_CODE[code];
      if (role) held.get(id)?.add(role);
    }
  }
  for (const id of people) {
    // What is handed over for an absence asks the same as what is one's own.
    for (const { role } of await membershipsOf(strapi, id, now)) if (isRole(role)) held.get(id)?.add(role);
  }
  return new Map([...held].map(([id, roles]) => [id, TWO_FACTOR_ROLES.filter((role) => roles.has(role))]));
}
