import type Database from 'better-sqlite3';
import { CONTENT_INDEX_DDL, CONTENT_INDEX_VERSION } from '@toasoan/contracts';

/**
 * The publisher's own tables, in the same file as the content index so that one transaction covers both.
 * link: who names whom (parent, successor, unit). media_use: which public media addresses a document shows.
 * dirty: addresses whose page no longer matches the index: written with the change, cleared once a release carries them,
 * so a crash in between loses nothing. refused: the revision that could not be published, and why; slug: the one it wanted
 * and another holds. meta 'fresh': this file was made anew and has not yet been compared with the CMS. search_word: every
 * word that was ever indexed, so that a word begun becomes the few words it may be: FTS5's own prefix search reads all whole.
 */
const OWN_DDL = `
CREATE TABLE link (
  kind TEXT NOT NULL, id TEXT NOT NULL, relation TEXT NOT NULL, target TEXT NOT NULL,
  PRIMARY KEY (kind, id, relation, target)
) WITHOUT ROWID;
CREATE INDEX link_target ON link (relation, target, kind);
CREATE TABLE media_use (
  address TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (address, kind, id)
) WITHOUT ROWID;
CREATE INDEX media_use_owner ON media_use (kind, id);
CREATE INDEX asset_address ON asset (address);
CREATE INDEX asset_hash ON asset (hash);
CREATE TABLE dirty (path TEXT PRIMARY KEY, at_once INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE refused (
  kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, message TEXT NOT NULL, at TEXT NOT NULL, slug TEXT,
  PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE TABLE search_word (word TEXT PRIMARY KEY) WITHOUT ROWID;
`;

// A change of the publisher's own tables or of what it writes: the index is derived, so it is simply made again.
const OWN_VERSION = 7;

const VERSION = `${String(CONTENT_INDEX_VERSION)}.${String(OWN_VERSION)}`;

const hasTables = (db: Database.Database): boolean =>
  db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'meta'`).get() !== undefined;

/** The file holds an index, as this version writes it. */
export function isOfThisVersion(db: Database.Database): boolean {
  return hasTables(db) && db.prepare(`SELECT value FROM meta WHERE key = 'version'`).pluck().get() === VERSION;
}

/** Creates the tables in an empty file. False: the file holds another version and must be made again. */
export function prepareIndexSchema(db: Database.Database): boolean {
  if (hasTables(db)) return isOfThisVersion(db);
  db.transaction(() => {
    db.exec(CONTENT_INDEX_DDL);
    db.exec(OWN_DDL);
    db.prepare(`INSERT INTO meta (key, value) VALUES ('version', ?), ('fresh', '1')`).run(VERSION);
  })();
  return true;
}
