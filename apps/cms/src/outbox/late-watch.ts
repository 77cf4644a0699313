import type { Core } from '@strapi/strapi';
import type { OutboxState } from '@toasoan/contracts';
import { newerEvent } from './newer-event';
import { repeat } from './repeat';

/** A publication without a receipt after so long alarms (docs/operations.md, "Promises"). */
export const LATE_AFTER_MS = 60_000;
const LOOK_EVERY_MS = 30_000;

const LATE_COLUMNS = ['type', 'kind', 'state', 'subject_id', 'subject_title', 'revision', 'created_at'];

interface LateRow {
  type: string;
  kind: string;
  state: OutboxState;
  subject_id: string;
  subject_title: string | null;
  revision: number;
  created_at: string | number;
}

/**
 * Looks every half minute at what became late since the last look; the first look goes back over all that is kept, so
 * that nothing slips through a restart. Answers how to stop.
 */
export function watchLate(strapi: Core.Strapi, everyMs = LOOK_EVERY_MS): () => Promise<void> {
  let lookedAt = 0;
  const look = async (): Promise<void> => {
    const now = Date.now();
    const rows = await becameLate(strapi, new Date(lookedAt - LATE_AFTER_MS), new Date(now - LATE_AFTER_MS));
    lookedAt = now;
    for (const { kind, subject_id, subject_title, revision } of rows) {
      strapi.log.warn(
        `Quá một phút chưa có biên nhận lên trang: ${kind} ${subject_id} bản ${String(revision)} «${subject_title ?? ''}».`,
      );
    }
  };
  return repeat(everyMs, look, ({ message }) => strapi.log.error(`outbox late: ${message}`));
}

/**
 * What was recorded for the publisher in [from, to) and has no receipt of that revision or a later one. What has been turned
 * round since does not count: behind a pin a withdrawal that was published again gets no receipt, and readers rightly see it.
 */
export async function becameLate(strapi: Core.Strapi, from: Date, to: Date): Promise<LateRow[]> {
  const rows: unknown = await strapi.db
    .getConnection('outbox_events as sent')
    .select(LATE_COLUMNS.map((column) => `sent.${column}`))
    .where('sent.subscriber', 'publisher')
    .where('sent.created_at', '>=', from)
    .where('sent.created_at', '<', to)
    .whereNotExists(newerEvent(strapi).whereRaw('newer.type <> sent.type'))
    .whereNotExists(
      strapi.db
        .getConnection('publication_receipts as said')
        .select(strapi.db.connection.raw('1'))
        .whereRaw('said.kind = sent.kind and said.subject_id = sent.subject_id and said.revision >= sent.revision'),
    );
  return rows as LateRow[];
}
