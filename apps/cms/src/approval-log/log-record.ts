import type { ArticleState, LogRecord } from '@toasoan/contracts';
import type { Link, LoggedCommand, LoggedStep } from '@toasoan/newsroom';
import type { LogRow } from '../editorial/approval-log';

/** A stored row as it leaves the CMS. */
export function logRecord({ details, at, ...row }: LogRow): LogRecord {
  // Null where somebody wiped it.
  const { actorId, ...covered } = { ...(details as Record<string, unknown> | null) };
  return {
    sequence: row.sequence,
    previousHash: row.previousHash,
    hash: row.hash,
    at: instant(at),
    command: row.command,
    actorId: typeof actorId === 'string' ? actorId : '',
    actorName: row.actorName,
    unitName: row.unitName,
    articleId: row.articleId,
    articleTitle: row.articleTitle,
    fromState: row.fromState,
    toState: row.toState,
    fromStage: row.fromStage,
    toStage: row.toStage,
    revision: row.revision,
    comment: row.comment,
    reasonCode: row.reasonCode,
    details: covered,
  };
}

/** What is no instant any more was changed by hand; as the year 1970 the hash says so, where an error would end the check. */
function instant(at: string): string {
  const date = new Date(at);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}

/** A record as its hash covers it. What is no state or command of ours any more is hashed as the text that it is. */
export function linkAndStep({ sequence, previousHash, hash, at, ...record }: LogRecord): {
  link: Link;
  step: LoggedStep;
} {
  return {
    link: { sequence, previousHash, hash },
    step: {
      ...record,
      command: record.command as LoggedCommand,
      fromState: record.fromState as ArticleState | null,
      toState: record.toState as ArticleState | null,
      at: new Date(at),
    },
  };
}
