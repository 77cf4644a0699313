import type { OutboxState, PublicKind, PublishEvent } from '@toasoan/contracts';

export const OUTBOX = 'api::outbox-event.outbox-event';

/** One event for one subscriber. */
export interface OutboxRow {
  id: number;
  eventId: string;
  type: string;
  kind: PublicKind;
  subjectId: string;
  subjectTitle: string | null;
  revision: number;
  payload: PublishEvent;
  subscriber: string;
  state: OutboxState;
  attempts: number;
  nextAttemptAt: string | null;
  leaseUntil: string | null;
  leaseOwner: string | null;
  lastError: string | null;
  deliveredAt: string | null;
  requestId: string | null;
  createdAt: string;
}
