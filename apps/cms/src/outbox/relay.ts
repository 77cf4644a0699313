import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { backoffMs } from './backoff';
import { claimDue } from './claim';
import { Handover } from './handover';
import { OUTBOX, type OutboxRow } from './outbox-row';
import type { Delivery, Subscriber } from './subscribers';

const POLL_MS = 1000;

/**
 * Carries outbox rows to the subscribers: at least once, with growing pauses, for ever. What it needs to go on lies in
 * the database, so it may be killed at any moment, and several may run side by side.
 */
export class Relay {
  private readonly owner = randomUUID();
  private readonly strapi: Core.Strapi;
  private readonly subscribers: readonly Subscriber[];
  private running: Promise<unknown> | null = null;
  private stopped = false;
  private woken = new Map<string, () => void>();
  private nudged = new Set<string>();
  readonly handover = new Handover();

  constructor(strapi: Core.Strapi, subscribers: readonly Subscriber[]) {
    this.strapi = strapi;
    this.subscribers = subscribers;
  }

  /** One loop per subscriber, so that a slow one does not keep the others waiting. */
  start(): void {
    this.running ??= Promise.all(this.subscribers.map((subscriber) => this.run(subscriber)));
  }

  /** Ends after the deliveries under way; rows that were claimed and not delivered come due again with their lease. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  /** To be called after a commit: what was recorded (`eventId`, if it is new) leaves at once instead of at the next poll. */
  wake(eventId?: string): void {
    if (eventId !== undefined && this.running !== null && !this.stopped) this.handover.begin(eventId);
    for (const { name } of this.subscribers) {
      this.nudged.add(name);
      this.woken.get(name)?.();
    }
  }

  private async run(subscriber: Subscriber): Promise<void> {
    while (!this.stopped) {
      this.nudged.delete(subscriber.name);
      try {
        const worked = await this.round(subscriber);
        if (worked) continue;
      } catch (error) {
        // A database that is away comes back; the rows wait in it.
        this.strapi.log.error(`outbox ${subscriber.name}: ${(error as Error).message}`);
      }
      await this.rest(subscriber.name);
    }
  }

  private async rest(name: string): Promise<void> {
    if (this.stopped || this.nudged.has(name)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.woken.set(name, () => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.woken.delete(name);
  }

  /** True where there was something to do. */
  private async round(subscriber: Subscriber): Promise<boolean> {
    const rows = await claimDue(this.strapi, subscriber, this.owner, new Date());
    const last = rows.at(-1);
    if (!last) return false;
    if (subscriber.coalesces) {
      const delivery = await subscriber.deliver(last);
      for (const row of rows) await this.settle(row, delivery);
      return true;
    }
    const deliveries = await Promise.all(
      rows.map(async (row) => {
        const delivery = await subscriber.deliver(row);
        if (delivery.ok && subscriber.name === 'publisher') this.handover.taken(row.eventId);
        await this.settle(row, delivery);
        return delivery;
      }),
    );
    if (deliveries.some(({ ok }) => ok)) await this.hurryWaiting(subscriber);
    return true;
  }

  /**
   * A subscriber that answers gets all that waits at once, whichever event it answered. A row that it refuses for
   * itself is tried once more then and pauses again; with nothing else delivered, nothing hurries it.
   */
  private async hurryWaiting({ name }: Subscriber): Promise<void> {
    const now = new Date();
    await this.strapi.db.query(OUTBOX).updateMany({
      where: { subscriber: name, state: 'failing', nextAttemptAt: { $gt: now } },
      data: { nextAttemptAt: now },
    });
  }

  private tell(
    { requestId, eventId, subscriber, kind, subjectId, revision, attempts }: OutboxRow,
    sent: Delivery,
  ): void {
    const what = {
      ...(requestId ? { requestId } : {}),
      event: eventId,
      subscriber,
      kind,
      id: subjectId,
      revision,
      attempts,
    };
    if (sent.ok) this.strapi.log.info('event delivered', what);
    else this.strapi.log.warn('event not delivered, will be sent again', { ...what, error: sent.error });
  }

  /** Writes the result down, if the row is still ours. */
  private async settle(row: OutboxRow, delivery: Delivery): Promise<void> {
    const now = new Date();
    this.tell(row, delivery);
    const data = delivery.ok
      ? { state: 'delivered', deliveredAt: now, lastError: null, leaseUntil: null, nextAttemptAt: null }
      : {
          state: 'failing',
          lastError: delivery.error.slice(0, 500),
          leaseUntil: null,
          nextAttemptAt: new Date(now.getTime() + backoffMs(row.attempts, Math.random())),
        };
    await this.strapi.db
      .query(OUTBOX)
      .updateMany({ where: { id: row.id, leaseOwner: this.owner, attempts: row.attempts }, data });
  }
}
