import type { Core } from '@strapi/strapi';
import { type ChainFault, checkLink, type LoggedStep } from '@toasoan/newsroom';
import { APPROVAL_LOG, type LogRow, sha256 } from './approval-log';

const AT_ONCE = 1000;

export interface ChainReport {
  rows: number;
  /** The last hash; kept elsewhere, it also shows rows cut off at the end. */
  lastHash: string | null;
  faults: { sequence: number; articleId: string; fault: ChainFault }[];
}

/** Computes the chain anew from the stored rows, a thousand at a time; every row that does not hold is named. */
export async function verifyLog(strapi: Core.Strapi): Promise<ChainReport> {
  const report: ChainReport = { rows: 0, lastHash: null, faults: [] };
  for (let before: LogRow | null = null; ;) {
    const rows = (await strapi.db.query(APPROVAL_LOG).findMany({
      where: { sequence: { $gt: before?.sequence ?? 0 } },
      orderBy: { sequence: 'asc' },
      limit: AT_ONCE,
    })) as LogRow[];
    for (const row of rows) {
      const fault = checkLink(before, { link: row, step: stepOf(row) }, sha256);
      if (fault) report.faults.push({ sequence: row.sequence, articleId: row.articleId, fault });
      before = row;
    }
    report.rows += rows.length;
    report.lastHash = before?.hash ?? null;
    if (rows.length < AT_ONCE) return report;
  }
}

function stepOf({ at, details, ...row }: LogRow): LoggedStep {
  const { actorId } = details;
  return { ...row, at: new Date(at), details, actorId: typeof actorId === 'string' ? actorId : '' };
}
