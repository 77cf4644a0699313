import type { ArticleCommand, ArticleState } from '@toasoan/contracts';

/** What else is logged: a grade given, who stands in for whom, what only administrators may do, what a former site brought. */
export type LoggedCommand = ArticleCommand | 'assess' | 'delegate' | 'end_delegation' | 'reset_two_factor' | 'import';

/** One step as the log records it, and as its hash covers it. */
export interface LoggedStep {
  articleId: string;
  articleTitle: string;
  command: LoggedCommand;
  /** `admin:7`, `user:7`. */
  actorId: string;
  actorName: string;
  unitName: string | null;
  fromState: ArticleState | null;
  toState: ArticleState | null;
  fromStage: number;
  toStage: number;
  /** The revision that was seen and acted on. */
  revision: number;
  comment: string | null;
  reasonCode: string | null;
  at: Date;
  details: Record<string, unknown>;
}

/** Where a row stands in the chain. */
export interface Link {
  sequence: number;
  previousHash: string | null;
  hash: string;
}

/** SHA-256 in hexadecimal; handed in, because this room knows no platform. */
export type Digest = (text: string) => string;

/** The hash of one row: its fields in a fixed order, so that neither column types nor the order of keys matter. */
export function chainHash(sequence: number, previousHash: string | null, step: LoggedStep, digest: Digest): string {
  const fields = [
    sequence,
    previousHash,
    step.articleId,
    step.articleTitle,
    step.command,
    step.actorId,
    step.actorName,
    step.unitName,
    step.fromState,
    step.toState,
    step.fromStage,
    step.toStage,
    step.revision,
    step.comment,
    step.reasonCode,
    step.at.toISOString(),
    Object.entries(step.details)
      .filter(([key]) => key !== 'actorId')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  return digest(JSON.stringify(fields));
}

/** What is wrong with a row: a row before it is missing, it points elsewhere, or its own words were changed. */
export type ChainFault = 'gap' | 'broken_link' | 'changed';

/**
 * Holds one row against the one before it (null at the beginning). A chain can't tell that its newest rows were cut
 * off: whoever keeps the last hash elsewhere can.
 */
export function checkLink(
  before: Link | null,
  row: { link: Link; step: LoggedStep },
  digest: Digest,
): ChainFault | null {
  const { sequence, previousHash, hash } = row.link;
  if (sequence !== (before?.sequence ?? 0) + 1) return 'gap';
  if (previousHash !== (before?.hash ?? null)) return 'broken_link';
  return chainHash(sequence, previousHash, row.step, digest) === hash ? null : 'changed';
}
