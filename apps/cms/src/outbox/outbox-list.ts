import type { Core } from '@strapi/strapi';
import type { OutboxItem, OutboxState } from '@toasoan/contracts';
import { heldByPin, type SeenIn, waitsForRelease } from '../releases/held-by-pin';
import { sitePin } from '../releases/site-pin';
import { OUTBOX, type OutboxRow } from './outbox-row';
import { outbox } from './outbox';
import { RECEIPT } from './receipts';

const SHOWN = 200;

/** What waits or fails first, then the newest; all states where none is named. */
export async function listOutbox(strapi: Core.Strapi, state: OutboxState | null): Promise<OutboxItem[]> {
  const newest = async (where: Record<string, unknown>, limit: number): Promise<OutboxRow[]> =>
    (await strapi.db.query(OUTBOX).findMany({ where, orderBy: { id: 'desc' }, limit })) as OutboxRow[];
  const rows = await newest(state === null ? { state: { $ne: 'delivered' } } : { state }, SHOWN);
  if (state === null && rows.length < SHOWN) rows.push(...(await newest({ state: 'delivered' }, SHOWN - rows.length)));
  const held = await heldRows(strapi, rows);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    kind: row.kind,
    documentId: row.subjectId,
    title: row.subjectTitle ?? '',
    revision: row.revision,
    state: row.state,
    held: held.has(row.id),
    subscriber: row.subscriber,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt,
    lastError: row.lastError,
    createdAt: row.createdAt,
  }));
}

/** Those that the publisher has, and readers are shown an earlier release on purpose. What can't be rendered waits for a person. */
async function heldRows(strapi: Core.Strapi, rows: readonly OutboxRow[]): Promise<Set<number>> {
  const pinned = await sitePin(strapi).read();
  if (pinned === null) return new Set();
  const sent = rows.filter((row) => row.subscriber === 'publisher' && waitsForRelease(row));
  const receipts = (await strapi.db.query(RECEIPT).findMany({
    where: { subjectId: { $in: sent.map(({ subjectId }) => subjectId) } },
    orderBy: { id: 'asc' },
  })) as (SeenIn & { kind: string; subjectId: string; revision: number })[];
  const held = sent.filter(({ kind, subjectId, revision, createdAt }) => {
    const seen = receipts.filter((one) => one.kind === kind && one.subjectId === subjectId && one.revision >= revision);
    const refused = seen.findLast((one) => one.revision === revision)?.outcome === 'quarantined';
    return !refused && heldByPin(pinned, seen, createdAt);
  });
  return new Set(held.map(({ id }) => id));
}

/** Makes a failing or waiting row due now. False where there is no such row. */
export async function retryNow(strapi: Core.Strapi, id: number, now: Date): Promise<boolean> {
  const { count } = await strapi.db.query(OUTBOX).updateMany({
    where: { id, state: { $in: ['pending', 'failing'] } },
    data: { nextAttemptAt: now },
  });
  if (count === 0) return false;
  outbox(strapi).relay.wake();
  return true;
}
