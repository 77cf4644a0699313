import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabasePlace } from './database-place';
import { dumpPostgres } from './dump-postgres';
import { dumpSqlite } from './dump-sqlite';
import { progress } from './progress';

export interface UploadRow {
  url: string | null;
  formats: unknown;
}

export interface DatabaseDump {
  /** The database's own version. */
  server: string;
  logHead: string | null;
  /** The files of the media library, as of the dump. */
  uploads: UploadRow[];
}

/** Where a dump lies in a backup; for SQLite, where the newsroom looks for it too. */
export const DUMP_FILES = { sqlite: 'cms/data.db', postgres: 'cms/data.dump' } as const;

/** Writes one consistent picture of the database below `folder`, while the newsroom works on. */
export async function dumpDatabase(place: DatabasePlace, folder: string): Promise<DatabaseDump> {
  mkdirSync(join(folder, 'cms'), { recursive: true, mode: 0o700 });
  const to = join(folder, DUMP_FILES[place.client]);
  return place.client === 'sqlite'
    ? dumpSqlite(place.filename, to, progress('Chép cơ sở dữ liệu (trang)'))
    : dumpPostgres(place.url, place.ssl, to);
}
