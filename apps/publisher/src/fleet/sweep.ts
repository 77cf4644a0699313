import type { FleetParts } from './fleet-parts.js';
import { BODIES, LOG, LOTS, logKey, numberOf, read, SNAPSHOTS, type LogEntry, type Snapshot } from './log-entry.js';

/** What is younger may belong to an entry that is about to be written. */
const YOUNG_MS = 24 * 60 * 60_000;
const KEPT_SNAPSHOTS = 2;
/** So many are taken away in one turn: a publication waits for no longer. */
const LOT = 200;

/**
 * Forgets what no machine needs any more: entries before the last but one snapshot, and every body and lot that nothing
 * left names. Mark and sweep, by the leader alone; `leads` is asked again before each removal.
 * @returns how many objects went
 */
export async function sweep(parts: FleetParts, leads: () => boolean, now: number, youngMs = YOUNG_MS): Promise<number> {
  const { objects, book, exclusive } = parts;
  const keys = await keysOf(parts, SNAPSHOTS);
  const current = book.place().base;
  // Of those that no entry named, as when a leader ended in between, none is kept for long.
  const kept = keys.filter((key) => current !== null && key <= current).slice(-KEPT_SNAPSHOTS);
  const snapshots = await Promise.all(kept.map((key) => snapshotAt(parts, key)));
  if (snapshots.length < KEPT_SNAPSHOTS) return 0;
  const oldest = Math.min(...snapshots.map(({ from }) => from));
  const marked = new Set<string>([...kept, ...snapshots.flatMap(({ lots }) => lots.map((hash) => LOTS + hash))]);
  for (const key of await keysOf(parts, LOG, logKey(oldest))) {
    const bytes = await objects.get(key);
    marked.add(key);
    if (bytes !== null) for (const hash of read<LogEntry>(bytes, key).lots) marked.add(LOTS + hash);
  }
  const used = book.db.prepare('SELECT 1 FROM entry WHERE hash = ? LIMIT 1');
  const remove = async (lot: string[]): Promise<number> => {
    await objects.remove(lot);
    return lot.length;
  };
  /** A page may have got an earlier body back while the bucket was listed: in a turn of its own nothing can want one. */
  const removeBodies = (lot: readonly string[]): Promise<number> => {
    const unused = lot.filter((key) => used.get(hashIn(key)) === undefined);
    for (const key of unused) book.unshared(hashIn(key));
    return remove(unused);
  };
  let gone = 0;
  for (const prefix of [SNAPSHOTS, LOG, LOTS, BODIES]) {
    const old: string[] = [];
    for await (const { key, at } of objects.list(prefix)) {
      if (now - at < youngMs || marked.has(key)) continue;
      if (prefix === LOG && numberOf(key) > oldest) continue;
      if (prefix === BODIES && used.get(hashIn(key)) !== undefined) continue;
      old.push(key);
    }
    for (let at = 0; at < old.length; at += LOT) {
      if (!leads()) return gone;
      const lot = old.slice(at, at + LOT);
      gone += await (prefix === BODIES ? exclusive(() => removeBodies(lot)) : remove(lot));
    }
  }
  return gone;
}

const hashIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

async function keysOf({ objects }: FleetParts, prefix: string, after?: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of objects.list(prefix, after)) keys.push(key);
  return keys;
}

async function snapshotAt({ objects }: FleetParts, key: string): Promise<Snapshot> {
  const bytes = await objects.get(key);
  if (bytes === null) throw new Error(`${key} is gone`);
  return read<Snapshot>(bytes, key);
}
