import type { Core } from '@strapi/strapi';
import type { TwoFactorDemand } from '@toasoan/contracts';
import { mustHaveTwoFactor, signInDemand } from '@toasoan/newsroom';
import { findRow, isEnrolled } from './enrolment-row';
import { requiredRoles } from './required-roles';
import { rolesHeld } from './roles-held';
import { provedKey } from './session-mark';

/** What this session of this account still owes at this moment. */
export async function demandOf(
  strapi: Core.Strapi,
  person: number,
  sessionId: string | null,
  now: Date,
): Promise<TwoFactorDemand> {
  const row = await findRow(strapi, person);
  if (isEnrolled(row)) {
    const proved = sessionId === null ? null : await provedKey(strapi, sessionId, person);
    return signInDemand({ enrolmentKey: row.enrolmentKey, provedKey: proved, roles: [], requiredRoles: [] });
  }
  return (await mustHave(strapi, person, now)) ? 'enrol' : 'none';
}

/** Whether one of the account's roles must have a second factor. Asks for the roles only where some role must. */
export async function mustHave(strapi: Core.Strapi, person: number, now: Date): Promise<boolean> {
  const required = await requiredRoles(strapi);
  if (required.length === 0) return false;
  return mustHaveTwoFactor((await rolesHeld(strapi, [person], now)).get(person) ?? [], required);
}
