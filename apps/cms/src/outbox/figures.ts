import type { Core } from '@strapi/strapi';
import type { CmsFigures } from '@toasoan/contracts';
import { becameLate, LATE_AFTER_MS } from './late-watch';
import { OUTBOX, type OutboxRow } from './outbox-row';

const DAY_MS = 86_400_000;

/** What `/metrics` says of the CMS: the way of a change up to the publisher. */
export async function cmsFigures(strapi: Core.Strapi, now: Date): Promise<CmsFigures> {
  const outbox = strapi.db.query(OUTBOX);
  const mine = { subscriber: 'publisher', state: { $ne: 'delivered' } };
  const [waiting, failing, oldest, late] = await Promise.all([
    outbox.count({ where: mine }),
    outbox.count({ where: { subscriber: 'publisher', state: 'failing' } }),
    outbox.findOne({ where: mine, orderBy: { id: 'asc' } }) as Promise<OutboxRow | null>,
    becameLate(strapi, new Date(now.getTime() - DAY_MS), new Date(now.getTime() - LATE_AFTER_MS)),
  ]);
  const age = oldest === null ? null : Math.max(0, (now.getTime() - Date.parse(oldest.createdAt)) / 1000);
  return {
    outbox: { waiting, failing, oldestSeconds: age },
    late: late.length,
    residentBytes: process.memoryUsage().rss,
  };
}
