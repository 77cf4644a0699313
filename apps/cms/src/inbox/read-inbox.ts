import type { Core } from '@strapi/strapi';
import {
  type Genre,
  type Inbox,
  INBOX_PAGE_SIZE,
  INBOX_VIEWS,
  type InboxItem,
  type InboxQuery,
  type InboxView,
} from '@toasoan/contracts';
import { desksFor, stageOf, type Workflow } from '@toasoan/newsroom';
import { dayOf, fold } from '@toasoan/vietnamese';
import type { EditorialActor } from '../access/memberships';
import { scopeOf } from '../access/unit-scope';
import { APPROVAL_LOG } from '../editorial/approval-log';
import { ARTICLE } from '../editorial/article-row';
import { staffingOf } from '../editorial/staffing';
import { type InboxReader, inboxRows } from './inbox-where';

interface Row {
  id: number;
  documentId: string;
  title: string | null;
  genre: Genre;
  state: InboxItem['state'];
  live: boolean | null;
  revision: number | null;
  stage: number | null;
  workflowStages: Workflow | null;
  assignee: string | null;
  assigneeName: string | null;
  writerName: string | null;
  stageEnteredAt: string | null;
  submittedAt: string | null;
  updatedAt: string;
  dueAt: string | null;
  scheduledFor: string | null;
  withdrawalDueAt: string | null;
  unit: { documentId: string; name: string } | null;
}

/** Who waits longest, or is due first, stands first; what one writes oneself: the newest. */
const ORDER: Record<InboxView, string> = {
  // The databases disagree on where an absent time stands, so it is said.
  review: 'case when a.due_at is null then 1 else 0 end, a.due_at, a.id',
  overdue: 'a.due_at, a.id',
  returned: 'a.stage_entered_at desc, a.id desc',
  writing: 'a.updated_at desc, a.id desc',
  // What happens to it next, its publication or its withdrawal.
  scheduled: `case when a.withdrawal_due_at is null or a.scheduled_for < a.withdrawal_due_at
    then a.scheduled_for else a.withdrawal_due_at end, a.id`,
};

/** One list of a person's desk, a page of it, and how many stand in each of her lists. */
export async function readInbox(
  strapi: Core.Strapi,
  actor: EditorialActor,
  query: InboxQuery,
  now: Date,
): Promise<Inbox> {
  const reader = await readerOf(strapi, actor, now);
  const counts = Object.fromEntries(
    await Promise.all(INBOX_VIEWS.map(async (view) => [view, await countOf(strapi, view, reader)] as const)),
  ) as Inbox['counts'];
  const units = await unitsOf(strapi, query.view, reader);
  const ids = await matching(strapi, query, reader);
  const pageCount = Math.ceil(ids.length / INBOX_PAGE_SIZE);
  const page = Math.min(query.page, Math.max(1, pageCount));
  const shown = ids.slice((page - 1) * INBOX_PAGE_SIZE, page * INBOX_PAGE_SIZE);
  const items = await itemsOf(strapi, shown, actor, now);
  return { items, page, pageCount, total: ids.length, counts, units };
}

async function readerOf(strapi: Core.Strapi, actor: EditorialActor, now: Date): Promise<InboxReader> {
  const [staffing, scope] = await Promise.all([staffingOf(strapi, now), scopeOf(strapi, actor, now)]);
  const edits = actor.memberships.filter(({ role }) => role === 'editor').map(({ unitRow }) => unitRow);
  return {
    id: actor.id,
    row: Number(actor.id.slice('admin:'.length)),
    desks: desksFor(actor, staffing, now),
    unitRows: scope.all ? null : scope.unitRows,
    editedUnitRows: edits,
    seesAll: scope.all,
    now,
  };
}

async function countOf(strapi: Core.Strapi, view: InboxView, reader: InboxReader): Promise<number> {
  const rows: unknown = await inboxRows(strapi, view, reader).count({ count: '*' });
  return Number((rows as { count: number | string }[])[0]?.count ?? 0);
}

/** The units of the articles in the list, to filter by. */
async function unitsOf(strapi: Core.Strapi, view: InboxView, reader: InboxReader): Promise<Inbox['units']> {
  const rows: unknown = await inboxRows(strapi, view, reader)
    .join('articles_unit_lnk as l', 'l.article_id', 'a.id')
    .join('units as u', 'u.id', 'l.unit_id')
    .distinct('u.document_id as id', 'u.name as name');
  return (rows as Inbox['units']).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The rows of the list that pass the filters, in order. Titles are compared folded, which no database here can. */
async function matching(strapi: Core.Strapi, query: InboxQuery, reader: InboxReader): Promise<number[]> {
  const rows = inboxRows(strapi, query.view, reader).orderByRaw(ORDER[query.view]);
  if (query.genre !== undefined) void rows.where('a.genre', query.genre);
  if (query.unit !== undefined) {
    void rows
      .join('articles_unit_lnk as l', 'l.article_id', 'a.id')
      .join('units as u', 'u.id', 'l.unit_id')
      .where('u.document_id', query.unit);
  }
  const found: unknown = await rows.select('a.id as id', 'a.title as title');
  const wanted = query.q === undefined ? '' : fold(query.q);
  return (found as { id: number; title: string | null }[])
    .filter(({ title }) => wanted === '' || fold(title ?? '').includes(wanted))
    .map(({ id }) => id);
}

async function itemsOf(
  strapi: Core.Strapi,
  ids: readonly number[],
  actor: EditorialActor,
  now: Date,
): Promise<InboxItem[]> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { id: { $in: ids } },
    select: SHOWN,
    populate: { unit: { select: ['id', 'documentId', 'name'] } },
  })) as Row[];
  const words = await returnWords(
    strapi,
    rows.filter(({ state }) => state === 'returned').map(({ documentId }) => documentId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [itemOf(row, words.get(row.documentId) ?? null, actor, now)] : [];
  });
}

const SHOWN = [
  ...['id', 'documentId', 'title', 'genre', 'state', 'live', 'revision', 'stage', 'workflowStages', 'assignee'],
  ...[
    'assigneeName',
    'writerName',
    'stageEnteredAt',
    'submittedAt',
    'updatedAt',
    'dueAt',
    'scheduledFor',
    'withdrawalDueAt',
  ],
];

/** The words that each came back with, the newest. */
async function returnWords(strapi: Core.Strapi, articleIds: readonly string[]): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map();
  const rows = (await strapi.db.query(APPROVAL_LOG).findMany({
    where: { articleId: { $in: articleIds }, command: 'return' },
    select: ['articleId', 'comment'],
    orderBy: { sequence: 'asc' },
  })) as { articleId: string; comment: string | null }[];
  return new Map(rows.map(({ articleId, comment }) => [articleId, comment ?? '']));
}

function itemOf(row: Row, returnedWith: string | null, actor: EditorialActor, now: Date): InboxItem {
  const since = new Date(row.stageEnteredAt ?? row.submittedAt ?? row.updatedAt);
  const inReview = row.state === 'in_review';
  const stage = inReview ? stageOf({ stage: row.stage ?? 0 }, row.workflowStages) : null;
  const dueAt = inReview && row.dueAt !== null ? new Date(row.dueAt) : null;
  return {
    documentId: row.documentId,
    title: row.title ?? '',
    genre: row.genre,
    unit: row.unit && { id: row.unit.documentId, name: row.unit.name },
    writer: row.writerName,
    state: row.state,
    live: row.live ?? false,
    revision: row.revision ?? 0,
    stageName: stage?.name ?? null,
    assignee: row.assignee === null ? null : { name: row.assigneeName ?? '', mine: row.assignee === actor.id },
    since: since.toISOString(),
    days: daysBetween(since, now),
    dueAt: dueAt?.toISOString() ?? null,
    overdue: dueAt !== null && dueAt < now,
    scheduledFor: row.scheduledFor === null ? null : new Date(row.scheduledFor).toISOString(),
    withdrawalDueAt: row.withdrawalDueAt === null ? null : new Date(row.withdrawalDueAt).toISOString(),
    returnedWith,
  };
}

/** Calendar days in Viet Nam: what came yesterday evening has lain for a day this morning. */
function daysBetween(from: Date, to: Date): number {
  const days = (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000;
  return Math.max(0, Math.round(days));
}
