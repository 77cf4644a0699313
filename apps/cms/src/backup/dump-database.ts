import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DUMP_FILES } from './backup-contents';
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

/** Writes one consistent picture of the database below `folder`, while the newsroom works on. */
export async function dumpDatabase(place: DatabasePlace, folder: string): Promise<DatabaseDump> {
  mkdirSync(join(folder, 'cms'), { recursive: true, mode: 0o700 });
  const to = join(folder, DUMP_FILES[place.client]);
  return place.client === 'sqlite'
    ? dumpSqlite(place.filename, to, progress('Chép cơ sở dữ liệu (trang)'))
    : dumpPostgres(place.url, place.ssl, to);
}
