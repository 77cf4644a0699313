import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import {
  chainHash,
  type Digest,
  type LastStep,
  type Link,
  type LoggedStep,
  makesRevision,
  TRANSITIONS,
} from '@toasoan/newsroom';
import type { ArticleCommand } from '@toasoan/contracts';
import { toNfc } from '@toasoan/vietnamese';

export const APPROVAL_LOG = 'api::approval-log.approval-log';

export interface LogRow extends Omit<LoggedStep, 'at' | 'actorId'>, Link {
  at: string;
}

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');

/**
 * Appends to the chain; call it first thing after the compare-and-set, inside the transaction. Two transactions that
 * take the same number collide on the unique index and one is tried again, so whatever follows in the transaction
 * (the choice of a slug) sees everything that came before it in the log.
 */
export async function appendLog(strapi: Core.Strapi, entry: LoggedStep): Promise<void> {
  const [last] = (await strapi.db
    .query(APPROVAL_LOG)
    .findMany({ select: ['sequence', 'hash'], orderBy: { sequence: 'desc' }, limit: 1 })) as LogRow[];
  const sequence = (last?.sequence ?? 0) + 1;
  const previousHash = last?.hash ?? null;
  const { actorId, ...fields } = storable(entry);
  const actor = /^admin:(\d+)$/.exec(actorId)?.[1];
  await strapi.db.query(APPROVAL_LOG).create({
    data: {
      ...fields,
      actor: actor === undefined ? null : Number(actor),
      details: { ...entry.details, actorId },
      sequence,
      previousHash,
      hash: chainHash(sequence, previousHash, { actorId, ...fields }, sha256),
    },
  });
}

/**
 * The words as both databases give them back: PostgreSQL takes neither NUL nor half a surrogate pair (as a cut title may
 * end in), and a hash over what is not stored would never match again.
 */
function storable(entry: LoggedStep): LoggedStep {
  const clean = <Text extends string | null>(text: Text): Text => (text === null ? text : (toNfc(text) as Text));
  return {
    ...entry,
    articleTitle: clean(entry.articleTitle.slice(0, 250)),
    actorName: clean(entry.actorName),
    unitName: clean(entry.unitName),
    comment: clean(entry.comment),
    reasonCode: clean(entry.reasonCode),
  };
}

/** Newest first. */
export async function readLog(strapi: Core.Strapi, articleId: string, limit: number): Promise<LogRow[]> {
  return (await strapi.db
    .query(APPROVAL_LOG)
    .findMany({ where: { articleId }, orderBy: { sequence: 'desc' }, limit })) as LogRow[];
}

/** The newest step that made a new revision: a remark or a change of hands takes nothing away from anybody. */
export function lastStep(log: readonly LogRow[]): LastStep | null {
  for (const { command, actorName, at, revision } of log) {
    if (isOfArticle(command) && makesRevision(command)) return { command, actorName, at: new Date(at), revision };
  }
  return null;
}

const isOfArticle = (command: LoggedStep['command']): command is ArticleCommand => Object.hasOwn(TRANSITIONS, command);
