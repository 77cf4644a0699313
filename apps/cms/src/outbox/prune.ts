import type { Core } from '@strapi/strapi';
import { OUTBOX } from './outbox-row';

const KEPT_DAYS = 14;

/** Forgets what was delivered a fortnight ago; what waits or fails stays, however old. */
export async function pruneDelivered(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  await strapi.db.query(OUTBOX).deleteMany({ where: { state: 'delivered', deliveredAt: { $lt: before } } });
}
