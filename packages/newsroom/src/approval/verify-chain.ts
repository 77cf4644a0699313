import { type ChainFault, checkLink, type Digest, type Link, type LoggedStep } from './log-chain.js';

/** A row that does not hold. `stray`: it stands outside the count, under a number that was taken or none at all. */
export interface FoundFault {
  sequence: number;
  articleId: string;
  fault: ChainFault | 'stray';
}

export interface ChainReport {
  rows: number;
  /** Number of the first row that was read; null where there was none. */
  first: number | null;
  last: Link | null;
  /** How many rows do not hold; `faults` names the first hundred. */
  faultCount: number;
  faults: FoundFault[];
  /** Where the hash that was kept elsewhere stands; null where no row carries it. */
  anchoredAt: number | null;
}

export interface ChainVerifier {
  /** Rows must come in the order of their numbers. */
  add(row: { link: Link; step: LoggedStep }): void;
  /** A fault that only the source of the rows can see. */
  fault(found: FoundFault): void;
  report(): ChainReport;
}

export interface VerifyOptions {
  /** A part of a log: the first row's `previousHash` is taken on trust. */
  part?: boolean;
  /** A hash that was kept elsewhere: rows up to it were neither cut off nor written anew if it is found. */
  anchor?: string | undefined;
}

const NAMED = 100;

/** Computes a chain anew, row by row, without keeping the rows. */
export function chainVerifier(digest: Digest, { part = false, anchor }: VerifyOptions = {}): ChainVerifier {
  const report: ChainReport = { rows: 0, first: null, last: null, faultCount: 0, faults: [], anchoredAt: null };
  const fault = (found: FoundFault): void => {
    report.faultCount += 1;
    if (report.faults.length < NAMED) report.faults.push(found);
  };
  return {
    add(row) {
      const { sequence, previousHash, hash } = row.link;
      const before = report.last ?? (part ? trusted(sequence, previousHash) : null);
      const found = checkLink(before, row, digest);
      if (found) fault({ sequence, articleId: row.step.articleId, fault: found });
      report.rows += 1;
      report.first ??= sequence;
      report.last = row.link;
      if (hash === anchor) report.anchoredAt = sequence;
    },
    fault,
    report: () => report,
  };
}

/** The row before a part's first one, as that row says it was. */
function trusted(sequence: number, previousHash: string | null): Link | null {
  return previousHash === null ? null : { sequence: sequence - 1, previousHash: null, hash: previousHash };
}
