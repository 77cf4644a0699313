import type { Core } from '@strapi/strapi';
import { addDays, dayOf } from '@toasoan/newsroom';
import { heldToday } from '../../access/memberships';

const MEMBERSHIP = 'api::membership.membership';

/** Lets an account send for a unit from today on; through the documents, so that whatever follows memberships follows. */
export async function giveMembership(strapi: Core.Strapi, account: number, unitRow: number, now: Date): Promise<void> {
  const held = await strapi.db.query(MEMBERSHIP).count({
    where: { contributor: { id: account }, unit: { id: unitRow }, role: 'contributor', ...heldToday(now) },
  });
  if (held > 0) return;
  await strapi.documents(MEMBERSHIP).create({
    data: { contributor: account, unit: unitRow, role: 'contributor', validFrom: dayOf(now), validTo: null },
  } as never);
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
