import { lstat, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupManifest, backupManifestSchema } from '@toasoan/contracts';
import { notOurs } from './backup-contents';
import { BackupRefused } from './backup-refused';
import { hashFile } from './copy-hashed';
import { MANIFEST } from './make-backup';
import { progress } from './progress';

/** The manifest of a backup. @throws BackupRefused where the folder is none */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = (await plainness(folder, MANIFEST)) === 'plain' ? await readFile(join(folder, MANIFEST), 'utf8') : null;
  if (text === null) throw new BackupRefused(`${folder} không phải bản sao lưu: thiếu ${MANIFEST}.`);
  const parsed = backupManifestSchema.safeParse(jsonOf(text));
  if (!parsed.success)
    throw new BackupRefused(
      `${join(folder, MANIFEST)} bị hỏng, hoặc do một phiên bản mới hơn ghi: không khôi phục được.`,
    );
  const strange = notOurs(parsed.data);
  if (strange !== null)
    throw new BackupRefused(
      `${join(folder, MANIFEST)} không phải của một bản sao lưu: ${strange}. Chưa có gì được ghi.`,
    );
  return parsed.data;
}

/** Plain: a file of this very folder; no link, nor below one, which may lead anywhere, and no pipe, which may never end. */
async function plainness(folder: string, path: string): Promise<'plain' | 'other' | 'missing'> {
  const full = join(folder, path);
  const found = await lstat(full).catch(() => null);
  if (found === null) return 'missing';
  return found.isFile() && (await realpath(full)) === join(await realpath(folder), path) ? 'plain' : 'other';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Reads every file and compares it with the manifest. @throws BackupRefused naming the first ten that differ */
export async function verifyBackup(folder: string, { files }: BackupManifest): Promise<void> {
  const wrong: string[] = [];
  const say = progress('Kiểm tra (tệp)');
  for (const [n, { path, bytes, sha256 }] of files.entries()) {
    say(n, files.length);
    const kind = await plainness(folder, path);
    if (kind === 'other') {
      wrong.push(`${path}: không phải tệp thường`);
      continue;
    }
    const found = kind === 'missing' ? null : await hashFile(join(folder, path)).catch(() => null);
    if (found === null) wrong.push(`${path}: thiếu hoặc không đọc được`);
    else if (found.bytes !== bytes || found.sha256 !== sha256) wrong.push(`${path}: nội dung khác lúc sao lưu`);
  }
  if (wrong.length === 0) return;
  const more = wrong.length > 10 ? [`… và ${String(wrong.length - 10)} tệp nữa`] : [];
  throw new BackupRefused([`Bản sao lưu ${folder} không còn nguyên vẹn:`, ...wrong.slice(0, 10), ...more].join('\n  '));
}
