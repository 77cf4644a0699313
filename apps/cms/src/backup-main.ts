import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BackupManifest } from '@toasoan/contracts';
import { BackupRefused, wordsFor } from './backup/backup-refused';
import { databasePlace } from './backup/database-place';
import { datedName, keepNewest } from './backup/keep-newest';
import { makeBackup } from './backup/make-backup';
import { dataFolder } from './environment/data-folder';

const USAGE = `Dùng: npm run backup -- <thư mục> [--keep <số>]
  <thư mục> chưa có     bản sao lưu được ghi vào đúng tên đó
  <thư mục> đã có       bản sao lưu là một thư mục mới trong đó, mang ngày giờ (UTC); --keep giữ lại bấy nhiêu bản mới nhất`;

/** `npm run backup -- <folder>`, while the newsroom runs: ends with 0 when it is made, 1 where it refuses, 2 where it broke. */
async function main(): Promise<void> {
  const options = { keep: { type: 'string' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [target] = positionals;
  if (values.help === true || target === undefined || positionals.length > 1) throw new BackupRefused(USAGE);
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (keep !== null && (!Number.isInteger(keep) || keep < 1))
    throw new BackupRefused('--keep cần một số từ 1 trở lên.');
  const given = resolve(process.env['INIT_CWD'] ?? '', target);
  const many = existsSync(given) && statSync(given).isDirectory() && !existsSync(join(given, 'manifest.json'));
  if (keep !== null && !many) throw new BackupRefused(`--keep cần một thư mục đã có, chứa các bản sao lưu: ${given}.`);
  const now = new Date();
  const folder = many ? join(given, datedName(now)) : given;
  const begun = performance.now();
  const database = databasePlace(process.env);
  const manifest = await makeBackup({ dataDir: dataFolder(), database, folder, now, software: software() });
  process.stdout.write(`${summary(folder, manifest, performance.now() - begun)}\n`);
  for (const name of keep === null ? [] : await keepNewest(dirname(folder), keep))
    process.stdout.write(`Đã xóa bản cũ ${name}.\n`);
}

function summary(folder: string, { files, missing, logHead }: BackupManifest, ms: number): string {
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const number = (n: number): string => n.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return [
    `Đã sao lưu ${number(files.length)} tệp, ${number(megabytes)} MB vào ${folder} (${number(ms / 1000)} giây).`,
    `Mã băm cuối của nhật ký duyệt: ${logHead ?? 'chưa có'}`,
    ...(missing.length === 0
      ? []
      : [
          `Lưu ý: kho tệp thiếu ${number(missing.length)} tệp mà cơ sở dữ liệu có tên: ${missing.slice(0, 5).join(', ')}…`,
        ]),
    'Bản này chứa khóa bí mật và bài chưa đăng: hãy cất nơi chỉ người phụ trách đọc được, và ở ngoài máy này.',
  ].join('\n');
}

function software(): BackupManifest['software'] {
  const version = (path: string): string => (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  return {
    toasoan: version(resolve('../../package.json')),
    strapi: version(require.resolve('@strapi/strapi/package.json')),
    node: process.versions.node,
  };
}

main().catch((error: unknown) => {
  const known = wordsFor(error, USAGE);
  process.stderr.write(`${known ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exitCode = known === null ? 2 : 1;
});
