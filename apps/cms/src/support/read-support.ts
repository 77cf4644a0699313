import type { Core } from '@strapi/strapi';
import {
  SUPPORT_PAGE_SIZE,
  type SupportLine,
  type SupportList,
  type SupportRequest,
  type SupportView,
} from '@toasoan/contracts';
import { daysBetween } from '@toasoan/newsroom';
import { UNIT } from '../editorial/load-units';
import { type MessageRow, SUPPORT_MESSAGE, SUPPORT_REQUEST, type SupportRow } from './support-row';

type Named = { id: string; name: string };

const WAITS = { state: { $in: ['new', 'in_progress'] } };
const SORT: Readonly<Record<SupportView, Record<string, 'asc' | 'desc'>[]>> = {
  mine: [{ lastAt: 'desc' }, { id: 'desc' }],
  // Who waits longest comes first.
  queue: [{ waitingSince: 'asc' }, { id: 'asc' }],
  done: [{ lastAt: 'desc' }, { id: 'desc' }],
};

const iso = (at: string): string => new Date(at).toISOString();

/** One page of a view; `person` is who asks for it. */
export async function listSupport(
  strapi: Core.Strapi,
  view: SupportView,
  page: number,
  person: { id: string; answers: boolean; units: Named[] },
  now: Date,
): Promise<SupportList> {
  const query = strapi.db.query(SUPPORT_REQUEST);
  const done = { state: { $in: ['answered', 'closed'] } };
  const where = view === 'mine' ? { asker: person.id } : view === 'queue' ? WAITS : done;
  const [rows, total, waiting] = await Promise.all([
    query.findMany({ where, orderBy: SORT[view], limit: SUPPORT_PAGE_SIZE, offset: (page - 1) * SUPPORT_PAGE_SIZE }),
    query.count({ where }),
    person.answers ? query.count({ where: WAITS }) : 0,
  ]);
  const found = rows as SupportRow[];
  const names = await unitNames(strapi, found);
  return {
    requests: found.map((row) => lineOf(row, person.id, names, now)),
    page,
    pageCount: Math.ceil(total / SUPPORT_PAGE_SIZE),
    answers: person.answers,
    waiting,
    units: person.units,
  };
}

export async function findSupport(strapi: Core.Strapi, documentId: string): Promise<SupportRow | null> {
  return (await strapi.db.query(SUPPORT_REQUEST).findOne({ where: { documentId } })) as SupportRow | null;
}

/** A question with all its words, for its asker or for who answers; what the asker has read is noted. */
export async function readSupport(
  strapi: Core.Strapi,
  row: SupportRow,
  person: { id: string; answers: boolean; people: Named[] },
  now: Date,
): Promise<SupportRequest> {
  const { documentId: requestId, articleId } = row;
  const mine = row.asker === person.id;
  if (mine) await strapi.db.query(SUPPORT_REQUEST).update({ where: { id: row.id }, data: { askerSeenAt: now } });
  const [messages, names, article] = await Promise.all([
    strapi.db.query(SUPPORT_MESSAGE).findMany({ where: { requestId }, orderBy: { id: 'asc' } }),
    unitNames(strapi, [row]),
    articleId === null ? null : titleOf(strapi, articleId),
  ]);
  return {
    ...lineOf(row, person.id, names, now),
    messages: (messages as MessageRow[]).map(({ id, personName, fromBoard, text, at }) => ({
      id,
      name: personName ?? '',
      fromBoard: fromBoard === true,
      text,
      at: iso(at),
    })),
    article: articleId === null ? null : { documentId: articleId, title: article ?? '' },
    screen: row.screen,
    mine,
    answers: person.answers,
    people: person.answers ? person.people : [],
    guideEntryId: row.guideEntryId,
  };
}

function lineOf(row: SupportRow, reader: string, names: ReadonlyMap<string, string>, now: Date): SupportLine {
  const { assignee, assigneeName, unitId, waitingSince } = row;
  const seen = row.askerSeenAt === null ? 0 : new Date(row.askerSeenAt).getTime();
  return {
    documentId: row.documentId,
    subject: row.subject,
    state: row.state,
    askedBy: row.askerName ?? '',
    unit: unitId === null ? null : { id: unitId, name: names.get(unitId) ?? '' },
    askedAt: iso(row.askedAt),
    lastAt: iso(row.lastAt),
    assignee: assignee === null ? null : { id: assignee, name: assigneeName ?? '' },
    waitingDays: waitingSince === null ? null : daysBetween(new Date(waitingSince), now),
    unread: row.asker === reader && new Date(row.lastAt).getTime() > seen,
  };
}

async function unitNames(strapi: Core.Strapi, rows: readonly SupportRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
  if (ids.length === 0) return new Map();
  const units = (await strapi.db
    .query(UNIT)
    .findMany({ where: { documentId: { $in: ids } }, select: ['documentId', 'name'] })) as {
    documentId: string;
    name: string;
  }[];
  return new Map(units.map(({ documentId, name }) => [documentId, name]));
}

async function titleOf(strapi: Core.Strapi, documentId: string): Promise<string | null> {
  const article = (await strapi.db
    .query('api::article.article')
    .findOne({ where: { documentId, publishedAt: { $null: true } }, select: ['title'] })) as {
    title: string | null;
  } | null;
  return article?.title ?? null;
}
