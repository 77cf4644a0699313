import type { Core } from '@strapi/strapi';
import type { Overview } from '@toasoan/contracts';
import { becameLate, LATE_AFTER_MS } from '../outbox/late-watch';
import { newerEvent } from '../outbox/newer-event';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';
import { RECEIPT } from '../outbox/receipts';
import { heldByPin, waitsForRelease } from '../releases/held-by-pin';
import { sitePin } from '../releases/site-pin';
import { SHOWN } from './held-articles';

type Failed = Overview['failedPublications']['items'][number];

/** A pin holds no withdrawal: whatever is not off the site after a minute needs a person. */
const lingers = (error: string | null): string =>
  error === null
    ? 'Bạn đọc có thể vẫn thấy trên trang. Hãy báo quản trị hệ thống xem trang tin có chạy không.'
    : `Bạn đọc có thể vẫn thấy trên trang. Hãy báo quản trị hệ thống kèm dòng lỗi này: ${error}`;

/** What did not arrive: broken on the site's side, refused by a receiver, or without a receipt for over a minute; and what waits for a pin. */
export async function failedPublications(strapi: Core.Strapi, now: Date): Promise<Overview['failedPublications']> {
  const found = new Map<string, Failed>();
  const met = [...(await quarantined(strapi)), ...(await failing(strapi)), ...(await late(strapi, now))];
  // The graver word about a document stays: what lingers may have been quarantined before, what was quarantined also is late.
  met.sort((a, b) => Number(b.phase === 'lingering') - Number(a.phase === 'lingering'));
  for (const item of met) {
    const key = `${item.kind}:${item.documentId}`;
    if (!found.has(key)) found.set(key, item);
  }
  const all = [...found.values()].sort((a, b) => (a.since < b.since ? 1 : -1));
  return { total: all.length, items: all.slice(0, SHOWN) };
}

/** Receipts that say so and that no newer receipt of the document has overtaken. */
async function quarantined(strapi: Core.Strapi): Promise<Failed[]> {
  const rows = (await strapi.db.query(RECEIPT).findMany({
    where: { outcome: 'quarantined' },
    orderBy: { id: 'desc' },
    limit: 500,
  })) as { id: number; kind: string; subjectId: string; revision: number; at: string; message: string | null }[];
  const open: Failed[] = [];
  for (const { id, kind, subjectId, at, message } of rows) {
    const later = await strapi.db.query(RECEIPT).count({ where: { kind, subjectId, id: { $gt: id } } });
    if (later > 0) continue;
    const title = await titleOf(strapi, kind, subjectId);
    const since = new Date(at).toISOString();
    open.push({ documentId: subjectId, kind, title, phase: 'quarantined', since, message });
  }
  return open;
}

/** The newest of each document that a receiver was sent: an older one says nothing that still counts. */
async function failing(strapi: Core.Strapi): Promise<Failed[]> {
  const newest = (await strapi.db
    .getConnection('outbox_events as sent')
    .select('sent.id')
    .where('sent.state', 'failing')
    .whereNotExists(newerEvent(strapi))
    .orderBy('sent.id', 'desc')
    .limit(500)) as { id: number }[];
  const rows = (await strapi.db
    .query(OUTBOX)
    .findMany({ where: { id: { $in: newest.map(({ id }) => id) } }, orderBy: { id: 'desc' } })) as OutboxRow[];
  return rows.map(({ type, kind, subscriber, subjectId, subjectTitle, createdAt, lastError }) => ({
    documentId: subjectId,
    kind,
    title: subjectTitle ?? '',
    since: new Date(createdAt).toISOString(),
    ...(subscriber === 'publisher' && isWithdrawal(type)
      ? { phase: 'lingering', message: lingers(lastError) }
      : { phase: 'failing', message: lastError }),
  }));
}

async function late(strapi: Core.Strapi, now: Date): Promise<Failed[]> {
  const rows = await becameLate(strapi, new Date(0), new Date(now.getTime() - LATE_AFTER_MS));
  const pinned = await sitePin(strapi).read();
  return rows.map((row) => {
    const since = new Date(row.created_at);
    const held = pinned !== null && waitsForRelease(row) && heldByPin(pinned, [], since);
    return {
      documentId: row.subject_id,
      kind: row.kind,
      title: row.subject_title ?? '',
      since: since.toISOString(),
      ...(isWithdrawal(row.type)
        ? { phase: 'lingering', message: lingers(null) }
        : { phase: held ? 'held' : 'late', message: null }),
    };
  });
}

const isWithdrawal = (type: string): boolean => type.includes('.withdrawn.');

async function titleOf(strapi: Core.Strapi, kind: string, subjectId: string): Promise<string> {
  const [sent] = (await strapi.db
    .query(OUTBOX)
    .findMany({ where: { kind, subjectId }, orderBy: { id: 'desc' }, limit: 1 })) as OutboxRow[];
  return sent?.subjectTitle ?? '';
}
