import type { Core } from '@strapi/strapi';
import { NOTICE } from './notice-row';

const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/** Forgets what has been read, and mailed if it was to be, half a year ago; what nobody has read stays a year. */
export async function pruneNotices(strapi: Core.Strapi, now: Date): Promise<void> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const settled = { mailState: { $in: ['sent', 'none'] } };
  const query = strapi.db.query(NOTICE);
  await query.deleteMany({ where: { ...settled, readAt: { $lt: before(KEPT_DAYS) } } });
  await query.deleteMany({ where: { ...settled, at: { $lt: before(2 * KEPT_DAYS) } } });
}
