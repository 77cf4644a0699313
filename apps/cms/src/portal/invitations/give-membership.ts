import type { Core } from '@strapi/strapi';
import { addDays, dayOf } from '@toasoan/newsroom';
import { heldToday } from '../../access/memberships';

const MEMBERSHIP = 'api::membership.membership';

/** Lets an account send for a unit from today on; through the documents, so that whatever follows memberships follows. */
export async function giveMembership(strapi: Core.Strapi, account: number, unitRow: number, now: Date): Promise<void> {
  if (await sendsFor(strapi, account, unitRow, now)) return;
  await strapi.documents(MEMBERSHIP).create({
    data: { contributor: account, unit: unitRow, role: 'contributor', validFrom: dayOf(now), validTo: null },
  } as never);
}

/** Does an account send for this unit today? */
export async function sendsFor(strapi: Core.Strapi, account: number, unitRow: number, now: Date): Promise<boolean> {
  const where = { contributor: { id: account }, unit: { id: unitRow }, role: 'contributor', ...heldToday(now) };
  return (await strapi.db.query(MEMBERSHIP).count({ where })) > 0;
}

/**
 * Ends what an account may send for, as of yesterday; through the documents as well.
 * @param unitId in this unit; in all unless told
 * @returns how many parts ended
 */
export async function endMemberships(
  strapi: Core.Strapi,
  account: number,
  now: Date,
  unitId?: string,
): Promise<number> {
  const yesterday = addDays(dayOf(now), -1);
  const rows = (await strapi.db.query(MEMBERSHIP).findMany({
    where: { contributor: { id: account }, ...(unitId === undefined ? {} : { unit: { documentId: unitId } }) },
    select: ['documentId', 'validFrom', 'validTo'],
  })) as { documentId: string; validFrom: string | null; validTo: string | null }[];
  const running = rows.filter(({ validTo }) => validTo === null || validTo > yesterday);
  for (const { documentId, validFrom } of running) {
    const began = validFrom !== null && validFrom > yesterday ? { validFrom: yesterday } : {};
    await strapi.documents(MEMBERSHIP).update({ documentId, data: { validTo: yesterday, ...began } } as never);
  }
  return running.length;
}
