import type { Core } from '@strapi/strapi';
import { INVITATION } from './invitation-row';

const KEPT_DAYS = 90;

/** Name, address and telephone of who never said yes are kept no longer than somebody may want to ask again. */
export async function forgetOldInvitations(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await strapi.db.query(INVITATION).deleteMany({ where: { acceptedAt: { $null: true }, expiresAt: { $lt: before } } });
}
