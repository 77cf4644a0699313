import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupManifest } from '@toasoan/contracts';
import { afterCut } from './after-cut';
import { BackupRefused } from './backup-refused';
import { copyHashed } from './copy-hashed';
import type { DatabasePlace } from './database-place';
import { progress } from './progress';
import { readManifest, verifyBackup } from './read-backup';
import { requireStopped } from './require-stopped';
import { requireEmptyDatabase, restorePostgres } from './restore-postgres';

/** Where the copy grows before it takes its place; inside the data folder, which may be a mount point. */
const PART = '.dang-khoi-phuc';

export interface RestoreOrder {
  folder: string;
  dataDir: string;
  database: DatabasePlace;
  /** Sets what lies in the data folder aside, in a folder within it, instead of refusing. */
  replace: boolean;
  now: Date;
}

export interface Restored {
  manifest: BackupManifest;
  /** Where the former data lie now; null where there were none. */
  setAside: string | null;
}

/**
 * Puts a backup into an empty data folder (and an empty database, where that is PostgreSQL). The publisher's folder is not
 * in it: the site is made again from the content at the next start. Everything is verified before the first byte.
 * @throws BackupRefused
 */
export async function restoreBackup({ folder, dataDir, database, replace, now }: RestoreOrder): Promise<Restored> {
  const manifest = await readManifest(folder);
  requireSameKind(manifest, database);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const there = (await readdir(dataDir)).filter((name) => name !== PART && !name.startsWith('truoc-khi-khoi-phuc-'));
  if (there.length > 0 && !replace) {
    throw new BackupRefused(
      `${dataDir} không trống (${there.slice(0, 5).join(', ')}). Hãy đặt TOASOAN_DATA sang một thư mục trống, hoặc thêm --replace để cất dữ liệu cũ sang một bên.`,
    );
  }
  await requireStopped(dataDir);
  await verifyBackup(folder, manifest);
  const part = join(dataDir, PART);
  if (database.client === 'postgres') {
    const wasCut = existsSync(part);
    await requireEmptyDatabase(database).catch((error: unknown) => {
      throw wasCut ? afterCut(error) : error;
    });
  }
  await rm(part, { recursive: true, force: true });
  const say = progress('Khôi phục (tệp)');
  for (const [n, { path, sha256 }] of manifest.files.entries()) {
    if (database.client === 'postgres' && path === manifest.database.file) continue;
    say(n, manifest.files.length);
    const copied = await copyHashed(join(folder, path), join(part, path));
    if (copied.sha256 !== sha256) throw new BackupRefused(`${path} đổi trong lúc khôi phục: hãy kiểm tra ổ đĩa.`);
  }
  await mkdir(join(part, 'cms/public/uploads'), { recursive: true });
  if (database.client === 'postgres') await restorePostgres(database, join(folder, manifest.database.file));
  const setAside = await setThingsAside(dataDir, there, now);
  // The secrets last: without them nothing of it is a newsroom yet.
  const names = (await readdir(part)).sort((a, b) => Number(a === 'secrets.json') - Number(b === 'secrets.json'));
  for (const name of names) await rename(join(part, name), join(dataDir, name));
  await rm(part, { recursive: true });
  await chmod(dataDir, 0o700);
  return { manifest, setAside };
}

function requireSameKind({ database: { client } }: BackupManifest, place: DatabasePlace): void {
  if (client === place.client) {
    if (place.client === 'postgres' || (process.env['DATABASE_FILENAME'] ?? '') === '') return;
    throw new BackupRefused('Hãy bỏ DATABASE_FILENAME khi khôi phục: tệp dữ liệu nằm trong thư mục dữ liệu.');
  }
  throw new BackupRefused(
    client === 'sqlite'
      ? 'Bản sao lưu này là của SQLite: hãy khôi phục với DATABASE_CLIENT=sqlite, rồi chuyển bằng «npm run transfer -- --to postgres://…».'
      : 'Bản sao lưu này là của PostgreSQL: hãy đặt DATABASE_CLIENT=postgres và DATABASE_URL của một cơ sở dữ liệu trống.',
  );
}

async function setThingsAside(dataDir: string, names: readonly string[], now: Date): Promise<string | null> {
  if (names.length === 0) return null;
  const aside = join(dataDir, `truoc-khi-khoi-phuc-${now.toISOString().slice(0, 19).replace(/:/g, '-')}`);
  await mkdir(aside, { mode: 0o700 });
  for (const name of names) await rename(join(dataDir, name), join(aside, name));
  return aside;
}
