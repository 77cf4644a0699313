import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

export type Durability = 'full' | 'normal' | 'bulk';

/**
 * Opens a SQLite file in WAL mode. `full`: a commit survives a power cut (one fsync each); `normal`: the file stays
 * consistent but may lose the last commits, for what can be made again; `bulk`: the same for much at once, of which 32 MB
 * are carried over from the log together instead of 8.
 */
export function openDatabase(path: string, durability: Durability): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: 10_000 });
  // Of a new file: an article's content or page then spills into few pages.
  db.pragma('page_size = 8192');
  db.pragma('journal_mode = WAL');
  db.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`);
  if (durability === 'bulk') db.pragma('wal_autocheckpoint = 4000');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  // The operating system keeps the file's pages anyway: this is only what spares asking it, per connection, in KiB.
  db.pragma('cache_size = -4000');
  return db;
}
