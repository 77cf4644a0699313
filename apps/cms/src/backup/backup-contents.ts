import { posix } from 'node:path';
import type { BackupManifest } from '@toasoan/contracts';

/** Where a dump lies in a backup; for SQLite, where the newsroom looks for it too. */
export const DUMP_FILES = { sqlite: 'cms/data.db', postgres: 'cms/data.dump' } as const;
export const SECRETS = 'secrets.json';
export const UPLOADS = 'cms/public/uploads';
/** In the order in which a backup copies them after the database. */
export const FOLDERS = [UPLOADS, 'mail', 'imports'] as const;

/** What a list says that no backup of ours can say; null where it is one. */
export function notOurs({ database, files }: BackupManifest): string | null {
  const dump = DUMP_FILES[database.client];
  if (database.file !== dump) return `cơ sở dữ liệu không thể nằm ở «${database.file}»`;
  const paths = new Set<string>();
  for (const { path } of files) {
    const known = path === dump || path === SECRETS || FOLDERS.some((folder) => path.startsWith(`${folder}/`));
    if (!known || posix.normalize(path) !== path || path.endsWith('/')) return `không bản sao lưu nào có «${path}»`;
    if (paths.has(path)) return `«${path}» có tên hai lần`;
    paths.add(path);
  }
  const missing = [dump, SECRETS].find((path) => !paths.has(path));
  return missing === undefined ? null : `thiếu «${missing}»`;
}
