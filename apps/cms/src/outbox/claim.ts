import type { Core } from '@strapi/strapi';
import { OUTBOX, type OutboxRow } from './outbox-row';
import type { Subscriber } from './subscribers';

const BATCH = 32;
/** Longer than the time limit of one delivery, so that a lease ends only when its holder is gone. */
const LEASE_MS = 30_000;

type DueRow = Pick<OutboxRow, 'id' | 'state' | 'attempts'>;

/**
 * Rows that are due and that nobody holds, oldest first; never one whose document still has an earlier row waiting for
 * the same subscriber, so that each document's events arrive in order. Each with what it was when it was found due.
 */
async function dueRows(strapi: Core.Strapi, subscriber: Subscriber, now: Date): Promise<DueRow[]> {
  const db = strapi.db.connection;
  const due = strapi.db
    .getConnection('outbox_events as due')
    .select('due.id', 'due.state', 'due.attempts')
    .where('due.subscriber', subscriber.name)
    .whereRaw(
      "((due.state in ('pending', 'failing') and due.next_attempt_at <= ?) or (due.state = 'delivering' and due.lease_until < ?))",
      [now, now],
    )
    .orderBy('due.id')
    .limit(BATCH);
  if (subscriber.coalesces) return (await due) as DueRow[];
  return (await due.whereNotExists(
    strapi.db
      .getConnection('outbox_events as earlier')
      .select(db.raw('1'))
      .whereRaw('earlier.subscriber = due.subscriber and earlier.kind = due.kind')
      .whereRaw('earlier.subject_id = due.subject_id and earlier.id < due.id')
      .whereNot('earlier.state', 'delivered'),
  )) as DueRow[];
}

/**
 * Claims what is due by compare-and-set on the number of attempts: of two relays, one gets the row. What is compared is
 * the row as it was found due, never as a later read shows it: meanwhile another relay may have delivered it.
 */
export async function claimDue(
  strapi: Core.Strapi,
  subscriber: Subscriber,
  owner: string,
  now: Date,
): Promise<OutboxRow[]> {
  const due = await dueRows(strapi, subscriber, now);
  if (due.length === 0) return [];
  const query = strapi.db.query(OUTBOX);
  const claimed: number[] = [];
  for (const { id, state, attempts } of due) {
    const claim = {
      state: 'delivering' as const,
      attempts: attempts + 1,
      leaseOwner: owner,
      leaseUntil: new Date(now.getTime() + LEASE_MS),
    };
    const { count } = await query.updateMany({
      where: { id, state, attempts },
      data: claim,
    });
    if (count === 1) claimed.push(id);
  }
  if (claimed.length === 0) return [];
  return (await query.findMany({ where: { id: { $in: claimed } }, orderBy: { id: 'asc' } })) as OutboxRow[];
}
