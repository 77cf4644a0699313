import type { Core } from '@strapi/strapi';
import type { LockAnswer } from '@toasoan/contracts';
import { ARTICLE } from '../editorial/article-row';

/** How long an unrenewed lease holds; an open form renews it every 30 seconds. */
const LEASE_MS = 90_000;

export interface LeaseOrder {
  documentId: string;
  person: { id: string; name: string };
  now: Date;
}

interface LeaseRow {
  revision: number | null;
  lockedBy: string | null;
  lockedByName: string | null;
  lockExpiresAt: string | null;
}

const draftOf = (documentId: string) => ({ documentId, publishedAt: { $null: true } });

/**
 * Renews one's own lease, or takes one that nobody holds; with `takeover` also another's. One statement decides, so of
 * two people at once one gets it. `updateMany` leaves `updatedAt` alone, and neither state nor revision is touched: a
 * lease is in nobody's way, least of all in that of a verb's compare-and-set.
 */
export async function takeLease(strapi: Core.Strapi, order: LeaseOrder & { takeover: boolean }): Promise<void> {
  const { documentId, person, now, takeover } = order;
  const free = [
    { lockedBy: { $null: true } },
    { lockedBy: person.id },
    { lockExpiresAt: { $null: true } },
    { lockExpiresAt: { $lte: now } },
  ];
  await strapi.db.query(ARTICLE).updateMany({
    where: { ...draftOf(documentId), ...(takeover ? {} : { $or: free }) },
    data: { lockedBy: person.id, lockedByName: person.name, lockExpiresAt: new Date(now.getTime() + LEASE_MS) },
  });
}

/** Gives back one's own; another's stays. */
export async function releaseLease(strapi: Core.Strapi, { documentId, person }: LeaseOrder): Promise<void> {
  await strapi.db.query(ARTICLE).updateMany({
    where: { ...draftOf(documentId), lockedBy: person.id },
    data: { lockedBy: null, lockedByName: null, lockExpiresAt: null },
  });
}

/** Who holds it at this moment, and where the article stands; a lease that has run out is nobody's. */
export async function readLease(strapi: Core.Strapi, { documentId, person, now }: LeaseOrder): Promise<LockAnswer> {
  const row = (await strapi.db.query(ARTICLE).findOne({
    where: draftOf(documentId),
    select: ['id', 'revision', 'lockedBy', 'lockedByName', 'lockExpiresAt'],
  })) as LeaseRow | null;
  const revision = row?.revision ?? 0;
  if (row?.lockedBy == null || row.lockExpiresAt === null) return { lock: null, revision };
  const until = new Date(row.lockExpiresAt);
  if (until <= now) return { lock: null, revision };
  const mine = row.lockedBy === person.id;
  return { lock: { name: row.lockedByName ?? '', until: until.toISOString(), mine }, revision };
}
