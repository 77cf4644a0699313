import type Database from 'better-sqlite3';

/**
 * Within a transaction: takes away the releases before `oldest`, leftovers kept for their readers, and the bodies that only
 * they showed. Files among those are written down in `unused_file`: the disk comes after the commit.
 */
export function forgetReleasesBefore(oldest: number, db: Database.Database): void {
  const left = db.prepare('SELECT path FROM leftover WHERE since_release <= ?').pluck().all(oldest) as string[];
  const close = db.prepare(
    'UPDATE entry SET to_release = (SELECT max(id) FROM release) WHERE path = ? AND to_release IS NULL',
  );
  const unleave = db.prepare('DELETE FROM leftover WHERE path = ?');
  for (const path of left) {
    close.run(path);
    unleave.run(path);
  }
  const closed = db
    .prepare('DELETE FROM entry WHERE to_release IS NOT NULL AND to_release <= ? RETURNING hash, stored')
    .all(oldest) as { hash: string; stored: string }[];
  db.prepare('DELETE FROM release WHERE id < ?').run(oldest);
  const used = db.prepare('SELECT 1 FROM entry WHERE hash = ? LIMIT 1');
  const orphans = new Map(
    closed.filter(({ hash }) => used.get(hash) === undefined).map((row) => [row.hash, row.stored]),
  );
  // What a running rebuild has rendered to is still wanted; whatever it leaves over, `discardStaged` takes away.
  const drop = db.prepare(
    'DELETE FROM page_body WHERE hash = :hash AND NOT EXISTS (SELECT 1 FROM staged WHERE hash = :hash)',
  );
  const note = db.prepare('INSERT OR IGNORE INTO unused_file (hash) VALUES (?)');
  for (const [hash, stored] of orphans) {
    if (stored === 'page') drop.run({ hash });
    else note.run(hash);
  }
}
