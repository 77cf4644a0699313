import type { Core } from '@strapi/strapi';
import { outbox } from './outbox';
import { OUTBOX } from './outbox-row';

/**
 * A publisher took these events, leads no more and has not carried them out: they leave again, for whoever leads now. Ids
 * that are not in the outbox (the publisher's own) are of no concern here.
 */
export async function handBack(strapi: Core.Strapi, events: readonly string[], now: Date): Promise<void> {
  const { count } = await strapi.db.query(OUTBOX).updateMany({
    // Its 202 may still be on the way to the relay, which writes nothing down of a row that it no longer holds.
    where: { eventId: { $in: [...events] }, subscriber: 'publisher', state: { $in: ['delivered', 'delivering'] } },
    data: {
      ...{ state: 'failing', nextAttemptAt: now, deliveredAt: null, lastError: 'Trình xuất bản thôi dẫn.' },
      ...{ leaseOwner: null, leaseUntil: null },
    },
  });
  if (count > 0) outbox(strapi).relay.wake();
}
