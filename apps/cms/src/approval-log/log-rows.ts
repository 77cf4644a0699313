import { setImmediate as breathe } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { LAST_SEQUENCE } from '@toasoan/contracts';
import { APPROVAL_LOG, type LogRow } from '../editorial/approval-log';

const AT_ONCE = 500;

/** A row with the account that it is linked to; the account may be gone. */
export type LinkedLogRow = LogRow & { actor: { id: number } | null };

/**
 * The rows from one number to another, both included, the oldest first. Some hundred are in memory at once, and between
 * two lots others get their turn: fifty thousand rows keep nobody waiting.
 */
export async function* logRows(strapi: Core.Strapi, from = 1, upTo = LAST_SEQUENCE) {
  for (let next = from; ;) {
    const rows = (await strapi.db.query(APPROVAL_LOG).findMany({
      where: { sequence: { $gte: next, $lte: upTo } },
      orderBy: { sequence: 'asc' },
      limit: AT_ONCE,
      populate: { actor: { select: ['id'] } },
    })) as LinkedLogRow[];
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return;
    next = last.sequence + 1;
    await breathe();
  }
}

/** How many rows there are up to a number, those without any included. */
export function countRows(strapi: Core.Strapi, upTo: number): Promise<number> {
  return strapi.db
    .query(APPROVAL_LOG)
    .count({ where: { $or: [{ sequence: { $null: true } }, { sequence: { $lte: upTo } }] } });
}
