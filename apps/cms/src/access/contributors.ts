import type { Core } from '@strapi/strapi';
import { dayOf, existsOn } from '@toasoan/newsroom';
import {
  type EditorialActor,
  heldToday,
  type HeldMembership,
  MEMBERSHIP_UNIT,
  type MembershipUnit,
} from './memberships';

export const PORTAL_USER = 'plugin::users-permissions.user';

/** An account of the portal, as far as the newsroom reads it. */
export interface ContributorAccount {
  id: number;
  documentId: string;
  username: string;
  email: string;
  fullName: string | null;
  phone: string | null;
  password: string | null;
  blocked: boolean | null;
}

/** How contributors are named wherever a person is named by an id. */
export const contributorId = (row: number): string => `user:${String(row)}`;
export const contributorName = ({ fullName, username }: Pick<ContributorAccount, 'fullName' | 'username'>): string =>
  fullName?.trim() || username.replace(/ \([^()]*@[^()]*\)$/, '');

/** For which units a contributor sends today, in the order in which they were given. */
async function contributorMemberships(strapi: Core.Strapi, row: number, now: Date): Promise<HeldMembership[]> {
  const rows = (await strapi.db.query('api::membership.membership').findMany({
    where: { contributor: { id: row }, role: 'contributor', ...heldToday(now) },
    populate: { unit: MEMBERSHIP_UNIT },
    orderBy: { id: 'asc' },
  })) as { unit: MembershipUnit | null }[];
  const held = rows.flatMap(({ unit }) => (unit && existsOn(unit, dayOf(now)) ? [unit] : []));
  const units = new Map(held.map((unit) => [unit.documentId, unit.id]));
  return [...units].map(([unitId, unitRow]) => ({ unitId, unitRow, role: 'contributor' }));
}

/** The person behind an account of the portal, with the parts that hold at this moment; none is no right to anything. */
export async function contributorActor(
  strapi: Core.Strapi,
  account: Pick<ContributorAccount, 'id' | 'fullName' | 'username'>,
  now: Date,
): Promise<EditorialActor> {
  return {
    id: contributorId(account.id),
    name: contributorName(account),
    memberships: await contributorMemberships(strapi, account.id, now),
    isBoard: false,
    isAdministrator: false,
  };
}

/**
 * Signs out everywhere who sends for no unit any more. (What they may is asked anew at every request anyway.)
 * @param only these accounts; all that are signed in unless told
 */
export async function signOutFormer(strapi: Core.Strapi, now: Date, only?: readonly number[]): Promise<void> {
  const sessions = strapi.sessionManager('users-permissions');
  for (const row of only ?? (await signedIn(strapi))) {
    if ((await contributorMemberships(strapi, row, now)).length > 0) continue;
    await sessions.invalidateRefreshToken(String(row));
  }
}

async function signedIn(strapi: Core.Strapi): Promise<number[]> {
  const rows = (await strapi.db
    .query('admin::session')
    .findMany({ where: { origin: 'users-permissions' }, select: ['userId'] })) as { userId: string }[];
  return [...new Set(rows.map(({ userId }) => Number(userId)))].filter(Number.isSafeInteger);
}
