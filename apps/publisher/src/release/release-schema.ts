import type Database from 'better-sqlite3';

const DDL = `
CREATE TABLE IF NOT EXISTS release (
  id INTEGER PRIMARY KEY, created_at TEXT NOT NULL, reason TEXT NOT NULL, templates TEXT NOT NULL, changed INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS pointer (one INTEGER PRIMARY KEY CHECK (one = 1), release INTEGER NOT NULL, pinned INTEGER NOT NULL);
-- A path shows this body from one release until before another. A release costs as many rows as it changes.
CREATE TABLE IF NOT EXISTS entry (
  path TEXT NOT NULL, from_release INTEGER NOT NULL, to_release INTEGER,
  hash TEXT NOT NULL, mime TEXT NOT NULL, size INTEGER NOT NULL, stored TEXT NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (path, from_release)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS entry_closed ON entry (to_release) WHERE to_release IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_hash ON entry (hash);
CREATE TABLE IF NOT EXISTS page_body (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
-- Leftovers: a newer page no longer asks for them, but a reader may still hold an older one that does.
CREATE TABLE IF NOT EXISTS leftover (path TEXT PRIMARY KEY, since_release INTEGER NOT NULL) WITHOUT ROWID;
-- Bodies that a running rebuild counts on, though no release shows them yet (or any more).
CREATE TABLE IF NOT EXISTS staged (hash TEXT PRIMARY KEY) WITHOUT ROWID;
-- Files that pruned releases showed, until they are off the disk: who dies in between finds them here.
CREATE TABLE IF NOT EXISTS unused_file (hash TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** Creates the tables and the empty release 0 where they are missing, and brings those of an earlier version along. */
export function prepareReleaseSchema(db: Database.Database): void {
  db.exec(DDL);
  addGone(db);
  // In an empty file alone: where the first releases are pruned it stays away, or each start would be a change.
  db.prepare(`INSERT INTO release SELECT 0, ?, 'empty', '', 0 WHERE NOT EXISTS (SELECT 1 FROM release)`).run(
    new Date().toISOString(),
  );
  db.prepare('INSERT OR IGNORE INTO pointer VALUES (1, 0, 0)').run();
}

/** Releases from before a withdrawn article had a page of its own. */
function addGone(db: Database.Database): void {
  if (db.prepare(`SELECT 1 FROM pragma_table_info('entry') WHERE name = 'gone'`).get() !== undefined) return;
  db.exec('ALTER TABLE entry ADD COLUMN gone INTEGER NOT NULL DEFAULT 0');
}
