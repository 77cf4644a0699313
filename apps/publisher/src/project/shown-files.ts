import type Database from 'better-sqlite3';

/** Does any document show this file, in a release or in the one to come? */
export function shownFiles(index: { db: Database.Database }): (hash: string) => boolean {
  const found = index.db.prepare(
    'SELECT 1 FROM asset WHERE hash = ? AND address IN (SELECT address FROM media_use) LIMIT 1',
  );
  return (hash) => found.get(hash) !== undefined;
}
