import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ArticleState, DeskCommand } from '@toasoan/contracts';
import type { LastStep } from '@toasoan/newsroom';

export const APPROVAL_LOG = 'api::approval-log.approval-log';

export interface LogEntry {
  articleId: string;
  articleTitle: string;
  command: DeskCommand;
  actorId: string;
  actorName: string;
  unitName: string | null;
  fromState: ArticleState;
  toState: ArticleState;
  fromStage: number;
  toStage: number;
  /** The revision that was seen and acted on. */
  revision: number;
  comment: string | null;
  reasonCode: string | null;
  at: Date;
  details: Record<string, unknown>;
}

export interface LogRow extends Omit<LogEntry, 'at' | 'actorId'> {
  sequence: number;
  at: string;
  previousHash: string | null;
  hash: string;
}

/**
 * Appends to the chain; call it first thing after the compare-and-set, inside the transaction. Two transactions that
 * take the same number collide on the unique index and one is tried again, so whatever follows in the transaction
 * (the choice of a slug) sees everything that came before it in the log.
 */
export async function appendLog(strapi: Core.Strapi, entry: LogEntry): Promise<void> {
  const [last] = (await strapi.db
    .query(APPROVAL_LOG)
    .findMany({ select: ['sequence', 'hash'], orderBy: { sequence: 'desc' }, limit: 1 })) as LogRow[];
  const sequence = (last?.sequence ?? 0) + 1;
  const previousHash = last?.hash ?? null;
  const { actorId, ...fields } = { ...entry, articleTitle: entry.articleTitle.slice(0, 250) };
  const actor = /^admin:(\d+)$/.exec(actorId)?.[1];
  await strapi.db.query(APPROVAL_LOG).create({
    data: {
      ...fields,
      actor: actor === undefined ? null : Number(actor),
      details: { ...entry.details, actorId },
      sequence,
      previousHash,
      hash: chainHash(sequence, previousHash, { actorId, ...fields }),
    },
  });
}

/** SHA-256 over the fields in a fixed order, so that neither the database's types nor its order of keys matter. */
export function chainHash(sequence: number, previousHash: string | null, entry: LogEntry): string {
  const { details, ...rest } = entry;
  const fields = [
    sequence,
    previousHash,
    rest.articleId,
    rest.articleTitle,
    rest.command,
    rest.actorId,
    rest.actorName,
    rest.unitName,
    rest.fromState,
    rest.toState,
    rest.fromStage,
    rest.toStage,
    rest.revision,
    rest.comment,
    rest.reasonCode,
    rest.at.toISOString(),
    Object.entries(details)
      .filter(([key]) => key !== 'actorId')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Newest first. */
export async function readLog(strapi: Core.Strapi, articleId: string, limit: number): Promise<LogRow[]> {
  return (await strapi.db
    .query(APPROVAL_LOG)
    .findMany({ where: { articleId }, orderBy: { sequence: 'desc' }, limit })) as LogRow[];
}

export function lastStep(log: readonly LogRow[]): LastStep | null {
  const row = log[0];
  if (!row) return null;
  return { command: row.command, actorName: row.actorName, at: new Date(row.at), revision: row.revision };
}
