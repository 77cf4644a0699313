import type Database from 'better-sqlite3';
import type { ShownRow } from './entry-row.js';
import type { ReleaseStore } from './release-store.js';

/** How many pages readers find in a release, without what is gone; null where it is not kept. */
export function countPages(db: Database.Database, release: number): number | null {
  const [kept, pages] = db
    .prepare(
      `SELECT (SELECT count(*) FROM release WHERE id = :release AND id > 0), count(*) FROM entry
       WHERE from_release <= :release AND (to_release IS NULL OR to_release > :release)
       AND stored = 'page' AND gone = 0 AND path GLOB '*/'`,
    )
    .raw()
    .get({ release }) as [number, number];
  return kept === 0 ? null : pages;
}

/** The newest first. */
export function listReleases(db: Database.Database, limit: number): ReturnType<ReleaseStore['releases']> {
  return db
    .prepare('SELECT id, created_at AS createdAt, reason, changed FROM release ORDER BY id DESC LIMIT ?')
    .all(limit) as ReturnType<ReleaseStore['releases']>;
}

/** Whether what a path had in a release was gone in a later one, though it may be back. */
export const lostSince = (db: Database.Database): Database.Statement =>
  db.prepare(
    `SELECT 1 FROM entry WHERE path = :path AND (to_release IS NULL OR to_release > :release) AND (gone = 1 OR (to_release IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM entry next WHERE next.path = :path AND next.from_release = entry.to_release)))`,
  );

/** Files that pruned releases showed; one that is shown again stays. */
export function unusedFiles(db: Database.Database): string[] {
  return db
    .prepare('SELECT hash FROM unused_file WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.hash = unused_file.hash)')
    .pluck()
    .all() as string[];
}

/** The first of the releases since which a path has had what is `same` without a break. `find`: what it had in one of them or before. */
export function firstOf(
  path: string,
  shown: ShownRow | null,
  find: Database.Statement,
  same: (row: ShownRow) => boolean,
): number | null {
  let first = shown;
  for (;;) {
    const before = first === null ? undefined : (find.get(path, first.fromRelease - 1) as ShownRow | undefined);
    if (before === undefined || before.toRelease !== first?.fromRelease || !same(before)) break;
    first = before;
  }
  return first?.fromRelease ?? null;
}
