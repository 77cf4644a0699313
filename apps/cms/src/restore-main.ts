import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupRefused, wordsFor } from './backup/backup-refused';
import { databasePlace } from './backup/database-place';
import { readManifest, verifyBackup } from './backup/read-backup';
import { restoreBackup } from './backup/restore-backup';
import { dataFolder } from './environment/data-folder';

const USAGE = `Dùng: npm run restore -- <bản sao lưu> [--check | --replace]
  khôi phục vào thư mục dữ liệu (TOASOAN_DATA), phải trống; tòa soạn phải đang dừng
  --check     chỉ kiểm tra bản sao lưu còn nguyên vẹn, không ghi gì
  --replace   thư mục không trống: cất dữ liệu cũ vào một thư mục con rồi khôi phục`;

/** `npm run restore -- <backup>`: ends with 0 when it is done, 1 where it refuses, 2 where it broke. */
async function main(): Promise<void> {
  const options = { check: { type: 'boolean' }, replace: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [given] = positionals;
  if (values.help === true || given === undefined || positionals.length > 1) throw new BackupRefused(USAGE);
  const folder = resolve(given);
  if (values.check === true) {
    const manifest = await readManifest(folder);
    await verifyBackup(folder, manifest);
    process.stdout.write(
      `${folder} nguyên vẹn: ${String(manifest.files.length)} tệp, sao lưu lúc ${manifest.createdAt}.\n`,
    );
    return;
  }
  const database = databasePlace(process.env);
  const dataDir = dataFolder();
  const replace = values.replace === true;
  const { manifest, setAside } = await restoreBackup({ folder, dataDir, database, replace, now: new Date() });
  const { files, createdAt, logHead } = manifest;
  process.stdout.write(
    [
      `Đã khôi phục ${String(files.length)} tệp của bản sao lưu lúc ${createdAt} vào ${dataDir}.`,
      ...(setAside === null ? [] : [`Dữ liệu cũ nằm trong ${setAside}: hãy xóa khi chắc chắn không cần nữa.`]),
      'Hãy chạy «npm start»: trang tin được dựng lại từ nội dung.',
      ...(logHead === null ? [] : [`Rồi kiểm tra nhật ký: npm run verify-log -- --since-hash ${logHead}`]),
    ].join('\n') + '\n',
  );
}

main().catch((error: unknown) => {
  const known = wordsFor(error, USAGE);
  process.stderr.write(`${known ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exitCode = known === null ? 2 : 1;
});
