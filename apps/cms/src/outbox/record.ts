import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PublicKind, PublishEvent } from '@toasoan/contracts';
import { currentRequestId } from '../environment/request-id';
import { OUTBOX } from './outbox-row';
import { outbox } from './outbox';

export interface PublicChange {
  kind: PublicKind;
  verb: 'published' | 'withdrawn';
  id: string;
  /** For people who read the list of what waits. */
  title: string;
  revision: number;
  at: Date;
  requestId?: string;
}

/**
 * Writes what the world is to be told, one row per subscriber, in the transaction that made the change: either both are
 * there or neither. The relay is woken by the commit. Comes back with the event's id.
 * @throws Error outside a transaction: the promise above would be empty.
 */
export async function recordEvent(strapi: Core.Strapi, change: PublicChange): Promise<string> {
  if (!strapi.db.inTransaction()) throw new Error('recordEvent needs the transaction of the change');
  const { kind, verb, id, title, revision, at } = change;
  const requestId = change.requestId ?? currentRequestId(strapi) ?? undefined;
  const payload: PublishEvent = {
    type: `${kind}.${verb}.v1`,
    timestamp: at.toISOString(),
    data: { kind, id, revision, ...(requestId === undefined ? {} : { requestId }) },
  };
  const eventId = `evt_${randomUUID()}`;
  const { subscribers, relay } = outbox(strapi);
  for (const { name, delayMs } of subscribers) {
    // Events of a document leave in order: the new one must not wait for the pause that an older one has earned.
    await strapi.db.query(OUTBOX).updateMany({
      where: { kind, subjectId: id, subscriber: name, state: 'failing' },
      data: { nextAttemptAt: new Date() },
    });
    await strapi.db.query(OUTBOX).create({
      data: {
        eventId,
        type: payload.type,
        kind,
        subjectId: id,
        subjectTitle: title.slice(0, 250),
        revision,
        payload,
        subscriber: name,
        state: 'pending',
        attempts: 0,
        nextAttemptAt: new Date(Date.now() + delayMs),
        requestId: requestId ?? null,
      },
    });
  }
  await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => {
      relay.wake(eventId);
    });
  });
  return eventId;
}
