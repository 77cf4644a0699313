import type { Core } from '@strapi/strapi';
import type { OutboxItem, OutboxState } from '@toasoan/contracts';
import { OUTBOX, type OutboxRow } from './outbox-row';
import { outbox } from './outbox';

const SHOWN = 200;

/** What waits or fails first, then the newest; all states where none is named. */
export async function listOutbox(strapi: Core.Strapi, state: OutboxState | null): Promise<OutboxItem[]> {
  const newest = async (where: Record<string, unknown>, limit: number): Promise<OutboxRow[]> =>
    (await strapi.db.query(OUTBOX).findMany({ where, orderBy: { id: 'desc' }, limit })) as OutboxRow[];
  const rows = await newest(state === null ? { state: { $ne: 'delivered' } } : { state }, SHOWN);
  if (state === null && rows.length < SHOWN) rows.push(...(await newest({ state: 'delivered' }, SHOWN - rows.length)));
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    kind: row.kind,
    documentId: row.subjectId,
    title: row.subjectTitle ?? '',
    revision: row.revision,
    state: row.state,
    subscriber: row.subscriber,
    attempts: row.attempts,
    nextAttemptAt: row.nextAttemptAt,
    lastError: row.lastError,
    createdAt: row.createdAt,
  }));
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
