import type { Core } from '@strapi/strapi';
import { dayOf } from '@toasoan/newsroom';
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
