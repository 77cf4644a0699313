import type { Core } from '@strapi/strapi';
import type { PublisherLease, PublisherLeaseOrder } from '@toasoan/contracts';
import { isCollision } from '../editorial/collision';

const LEASE = 'api::publisher-lease.publisher-lease';
/** There is one site, so there is one lead. */
const KEY = 'publisher';
/** As much as `publisherLeaseOrderSchema` lets anybody ask for. */
const MOST_LEASE_MS = 600_000;

interface LeaseRow {
  leader: string | null;
  process: string | null;
  fence: number;
  until: string | null;
}

/**
 * Gives the lead to one publisher at a time: compare-and-set on the fencing number, which grows with every change of the
 * leader. It says who may try; that two never both succeed is the shared store's log (ADR 0119).
 */
export async function orderLease(strapi: Core.Strapi, order: PublisherLeaseOrder, now: Date): Promise<PublisherLease> {
  const { name, process, forMs, want } = order;
  const query = strapi.db.query(LEASE);
  const row = (await query.findOne({ where: { key: KEY } })) as LeaseRow | null;
  const until = new Date(now.getTime() + forMs);
  if (row === null) {
    if (want === 'hold') await createLease(strapi, { leader: name, process, fence: 1, until });
    return readLease(strapi, order, now);
  }
  const unchanged = { key: KEY, fence: row.fence, leader: row.leader, process: row.process };
  const own = row.leader === name && row.process === process;
  const left = row.until === null ? 0 : new Date(row.until).getTime() - now.getTime();
  // Nobody is given more: a clock was set back, or another instance's is ahead. Who leads by it asks again soon.
  const over = left <= 0 || left > MOST_LEASE_MS;
  if (want === 'release') {
    if (own) await query.updateMany({ where: unchanged, data: { until: null } });
  } else if (own && !over) await query.updateMany({ where: unchanged, data: { until } });
  // The same machine started again: its former process is gone, or is refused by the number.
  else if (over || row.leader === name)
    await query.updateMany({ where: unchanged, data: { leader: name, process, fence: row.fence + 1, until } });
  return readLease(strapi, order, now);
}

/** Two that ask first at once: the unique index lets one in. */
async function createLease(
  strapi: Core.Strapi,
  data: { leader: string; process: string; fence: number; until: Date },
): Promise<void> {
  try {
    await strapi.db.query(LEASE).create({ data: { key: KEY, ...data } });
  } catch (error) {
    if (!isCollision(error)) throw error;
  }
}

async function readLease(
  strapi: Core.Strapi,
  { name, process }: PublisherLeaseOrder,
  now: Date,
): Promise<PublisherLease> {
  const row = (await strapi.db.query(LEASE).findOne({ where: { key: KEY } })) as LeaseRow | null;
  const left = row?.until == null ? 0 : Math.max(0, new Date(row.until).getTime() - now.getTime());
  const mine = left > 0 && row?.leader === name && row.process === process;
  return { mine, leader: left > 0 ? (row?.leader ?? '') : '', fence: row?.fence ?? 0, forMs: left };
}
