/** A later version writes another number; an older program then stops following instead of guessing. */
const FORMAT = 1;

/**
 * One step of the site as all machines agree on it. Created only if absent, after everything it names: whoever created it
 * led at that moment, and the step is there whole or not at all.
 */
export interface LogEntry {
  format: number;
  n: number;
  /** The lease's fencing number of who wrote it: never lower than in an earlier entry. */
  fence: number;
  /** Unlike every other's: tells one's own entry from another's after a broken connection. */
  id: string;
  by: string;
  at: string;
  /** Changed rows, in `lot/<hash>`. */
  lots: string[];
  /** What the content index still owes, whole: a new leader goes on from there. */
  dirty: { path: string; atOnce: boolean }[];
  whole: boolean;
  /** The newest snapshot to begin from; null: from the first entry on. */
  base: string | null;
}

/** The whole site as of entry `from`; entries after it are played on top. */
export interface Snapshot {
  format: number;
  from: number;
  lots: string[];
}

/** The shared store was written by another version of this program. */
export class OtherFormat extends Error {
  constructor(key: string) {
    super(`Kho bản phát hành do một phiên bản khác ghi (${key}): hãy nâng cấp máy này.`);
  }
}

export const LOG = 'log/';
export const LOTS = 'lot/';
export const BODIES = 'body/';
/** Bodies that a machine misses: the leader puts them again. */
export const WANTED = 'want/';
export const SNAPSHOTS = 'snapshot/';

export const logKey = (n: number): string => LOG + String(n).padStart(12, '0');
export const numberOf = (key: string): number => Number(key.slice(LOG.length));
export const bodyKey = (hash: string): string => `${BODIES}${hash.slice(0, 2)}/${hash}`;
export const lotKey = (hash: string): string => LOTS + hash;

export const write = (value: Omit<LogEntry, 'format'> | Omit<Snapshot, 'format'>): Buffer =>
  Buffer.from(JSON.stringify({ ...value, format: FORMAT }));

/** @throws OtherFormat */
export function read<T extends LogEntry | Snapshot>(bytes: Buffer, key: string): T {
  const value = JSON.parse(bytes.toString('utf8')) as T;
  if (value.format !== FORMAT) throw new OtherFormat(key);
  return value;
}
