import type Database from 'better-sqlite3';

/** What readers get: a release, on purpose an earlier one where it is pinned. */
export interface Shown {
  release: number;
  pinned: number;
}

export const shownHere = (db: Database.Database): Shown =>
  db.prepare('SELECT release, pinned FROM pointer').get() as Shown;

/**
 * Addresses at which a roll-back, or its end, gives readers something else; none where one release simply follows another:
 * what changes then is in the rows themselves.
 */
export function pathsTurned(db: Database.Database, before: Shown | null, after: Shown): string[] {
  if (before === null || before.release === after.release || before.pinned + after.pinned === 0) return [];
  const [low, high] = [Math.min(before.release, after.release), Math.max(before.release, after.release)];
  return db
    .prepare(
      `SELECT DISTINCT path FROM entry WHERE (from_release > :low AND from_release <= :high)
       OR (to_release > :low AND to_release <= :high)`,
    )
    .pluck()
    .all({ low, high }) as string[];
}
