import { existsSync } from 'node:fs';
import { chmod, mkdir, open, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupManifest } from '@toasoan/contracts';
import { DUMP_FILES, FOLDERS, SECRETS, UPLOADS } from './backup-contents';
import { BackupRefused } from './backup-refused';
import { copyHashed, hashFile } from './copy-hashed';
import { dumpDatabase } from './dump-database';
import type { DatabasePlace } from './database-place';
import { filesBelow, type FoundFile } from './files-below';
import { missingUploads } from './missing-uploads';
import { dropDeadParts, partName } from './part-folders';
import { progress } from './progress';
import { requireOutside } from './require-outside';
import { requirePgDump } from './require-pg-dump';

export const MANIFEST = 'manifest.json';

export interface BackupOrder {
  dataDir: string;
  database: DatabasePlace;
  /** A folder that is not there yet. */
  folder: string;
  now: Date;
  software: BackupManifest['software'];
}

/**
 * Makes one backup while the newsroom runs. Uploads are copied before the picture of the database is taken and once more
 * after it, so that a file which comes or goes meanwhile is in it. All is written beside `folder` and takes its name at the end: a
 * folder of that name is whole.
 * @throws BackupRefused
 */
export async function makeBackup({ dataDir, database, folder, now, software }: BackupOrder): Promise<BackupManifest> {
  if (existsSync(folder)) throw new BackupRefused(`${folder} đã có: bản sao lưu không ghi đè. Hãy chọn tên khác.`);
  // The uploads may be a link to another disk.
  for (const kept of [dataDir, join(dataDir, UPLOADS)]) await requireOutside(kept, folder);
  if (database.client === 'postgres') await requirePgDump(database);
  await mkdir(dirname(folder), { recursive: true });
  await requireRoom(dataDir, database, dirname(folder));
  await dropDeadParts(dirname(folder));
  const part = join(dirname(folder), partName(basename(folder), process.pid));
  await mkdir(part, { mode: 0o700 });
  try {
    const files = new Map<string, BackupManifest['files'][number]>();
    const seen = new Map<string, FoundFile>();
    const take = async (below: string): Promise<void> => {
      const found = await filesBelow(join(dataDir, below));
      const fresh = found.filter((file) => !same(file, seen.get(`${below}/${file.path}`)));
      const say = progress(`Chép ${below} (tệp)`);
      for (const [n, file] of fresh.entries()) {
        const path = `${below}/${file.path}`;
        say(n, fresh.length);
        const copied = await copyHashed(join(dataDir, path), join(part, path)).catch(gone);
        if (copied === null) continue;
        seen.set(path, file);
        files.set(path, { path, ...copied });
      }
    };
    await take(UPLOADS);
    const dump = await dumpDatabase(database, part);
    for (const below of FOLDERS) await take(below);
    const secrets = await copyHashed(join(dataDir, SECRETS), join(part, SECRETS)).catch(gone);
    if (secrets === null) throw new BackupRefused(`Không có ${join(dataDir, SECRETS)}: không có tòa soạn ở đó.`);
    files.set(SECRETS, { path: SECRETS, ...secrets });
    const file = DUMP_FILES[database.client];
    await chmod(join(part, file), 0o600);
    files.set(file, { path: file, ...(await hashFile(join(part, file))) });
    const manifest: BackupManifest = {
      format: 'toasoan-backup',
      version: 1,
      createdAt: now.toISOString(),
      software,
      database: { client: database.client, server: dump.server, file },
      logHead: dump.logHead,
      missing: missingUploads(dump.uploads, files),
      files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    };
    await writeFile(join(part, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
    await sync(join(part, file));
    await rename(part, folder);
    await sync(dirname(folder));
    return manifest;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

const same = (a: FoundFile, b: FoundFile | undefined): boolean => b?.bytes === a.bytes && b.changedAt === a.changedAt;

/** Deleted between the list and the copy. */
function gone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

/** Before the first byte, not after an hour. PostgreSQL's dump is smaller than what it dumps, by how much nobody knows. */
async function requireRoom(dataDir: string, database: DatabasePlace, target: string): Promise<void> {
  const uploads = (await filesBelow(join(dataDir, UPLOADS))).reduce((sum, { bytes }) => sum + bytes, 0);
  const dump =
    database.client === 'sqlite'
      ? await stat(database.filename).then(
          ({ size }) => size,
          () => 0,
        )
      : 0;
  const { bavail, bsize } = await statfs(target);
  const megabytes = (bytes: number): string => Math.ceil(bytes / 1e6).toLocaleString('vi-VN');
  if (bavail * bsize < (uploads + dump) * 1.05) {
    throw new BackupRefused(
      `Đĩa chứa ${target} chỉ còn ${megabytes(bavail * bsize)} MB trống, bản sao lưu cần ${megabytes((uploads + dump) * 1.05)} MB.`,
    );
  }
}
