import type { Core } from '@strapi/strapi';
import type { Overview } from '@toasoan/contracts';
import { becameLate, LATE_AFTER_MS } from '../outbox/late-watch';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';
import { RECEIPT } from '../outbox/receipts';
import { heldByPin } from '../releases/held-by-pin';
import { sitePin } from '../releases/site-pin';
import { SHOWN } from './held-articles';

type Failed = Overview['failedPublications']['items'][number];

/** What did not arrive: broken on the site's side, refused by a receiver, or without a receipt for over a minute; and what waits for a pin. */
export async function failedPublications(strapi: Core.Strapi, now: Date): Promise<Overview['failedPublications']> {
  const found = new Map<string, Failed>();
  // The graver word about a document stays: what was quarantined also is late.
  for (const item of [...(await quarantined(strapi)), ...(await failing(strapi)), ...(await late(strapi, now))]) {
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

async function failing(strapi: Core.Strapi): Promise<Failed[]> {
  const rows = (await strapi.db
    .query(OUTBOX)
    .findMany({ where: { state: 'failing' }, orderBy: { id: 'desc' }, limit: 500 })) as OutboxRow[];
  return rows.map(({ kind, subjectId, subjectTitle, createdAt, lastError }) => ({
    documentId: subjectId,
    kind,
    title: subjectTitle ?? '',
    phase: 'failing' as const,
    since: new Date(createdAt).toISOString(),
    message: lastError,
  }));
}

async function late(strapi: Core.Strapi, now: Date): Promise<Failed[]> {
  const rows = await becameLate(strapi, new Date(0), new Date(now.getTime() - LATE_AFTER_MS));
  const pinned = await sitePin(strapi).read();
  return rows.map(({ kind, subject_id, subject_title, created_at }) => ({
    documentId: subject_id,
    kind,
    title: subject_title ?? '',
    phase: pinned !== null && heldByPin(pinned, [], new Date(created_at)) ? ('held' as const) : ('late' as const),
    since: new Date(created_at).toISOString(),
    message: null,
  }));
}

async function titleOf(strapi: Core.Strapi, kind: string, subjectId: string): Promise<string> {
  const [sent] = (await strapi.db
    .query(OUTBOX)
    .findMany({ where: { kind, subjectId }, orderBy: { id: 'desc' }, limit: 1 })) as OutboxRow[];
  return sent?.subjectTitle ?? '';
}
