import type { Core } from '@strapi/strapi';
import { LOG_PAGE_SIZE, type LogHead, type LogPage, type LogQuery } from '@toasoan/contracts';
import { toNfc } from '@toasoan/vietnamese';
import { APPROVAL_LOG, type LogRow } from '../editorial/approval-log';
import { inPeriod } from './log-period';
import { logRecord } from './log-record';

/** One page, the newest first; by the numbers of the rows, so that a step taken meanwhile shifts nothing. */
export async function listLog(strapi: Core.Strapi, query: LogQuery): Promise<LogPage> {
  const { person, title, command, before } = query;
  const rows = (await strapi.db.query(APPROVAL_LOG).findMany({
    where: {
      ...inPeriod(query),
      ...(before === undefined ? {} : { sequence: { $lt: before } }),
      ...(command ? { command } : {}),
      ...(person ? { actorName: { $containsi: toNfc(person) } } : {}),
      ...(title ? { articleTitle: { $containsi: toNfc(title) } } : {}),
    },
    orderBy: { sequence: 'desc' },
    limit: LOG_PAGE_SIZE + 1,
  })) as LogRow[];
  const items = rows.slice(0, LOG_PAGE_SIZE).map((row) => {
    const { details: _details, previousHash: _previous, actorId: _actor, ...line } = logRecord(row);
    return line;
  });
  return { items, next: rows.length > LOG_PAGE_SIZE ? (items.at(-1)?.sequence ?? null) : null };
}

export async function logHead(strapi: Core.Strapi): Promise<LogHead> {
  const row = (await strapi.db
    .query(APPROVAL_LOG)
    .findOne({ orderBy: { sequence: 'desc' }, select: ['sequence', 'hash', 'at'] })) as Pick<
    LogRow,
    'sequence' | 'hash' | 'at'
  > | null;
  if (row === null) return { sequence: 0, hash: null, at: null };
  return { sequence: row.sequence, hash: row.hash, at: new Date(row.at).toISOString() };
}
