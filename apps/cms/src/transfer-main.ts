import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupRefused, wordsFor } from './backup/backup-refused';
import { databasePlace } from './backup/database-place';
import { requireStopped } from './backup/require-stopped';
import { requireEmptyDatabase } from './backup/restore-postgres';
import { transferDatabase, type Transferred } from './backup/transfer/transfer-database';
import { dataFolder } from './environment/data-folder';
import { startNewsroom } from './import/start-newsroom';

const USAGE = `Dùng: PGPASSWORD=<mật khẩu> npm run transfer -- --to postgres://<tên>@<máy>:5432/<cơ sở dữ liệu>
  chuyển toàn bộ dữ liệu từ SQLite sang một cơ sở dữ liệu PostgreSQL trống; tòa soạn phải đang dừng.
  Thêm DATABASE_SSL=true nếu máy chủ đòi kết nối mã hóa.`;

/** `npm run transfer -- --to …`, offline: ends with 0 when all is over and equal, 1 where it refuses, 2 where it broke. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { to: { type: 'string' }, help: { type: 'boolean' } } });
  const url = values.to;
  if (values.help === true || url === undefined || !/^postgres(?:ql)?:\/\//.test(url)) throw new BackupRefused(USAGE);
  const from = databasePlace({ ...process.env, DATABASE_CLIENT: process.env['DATABASE_CLIENT'] ?? 'sqlite' });
  if (from.client !== 'sqlite')
    throw new BackupRefused('DATABASE_CLIENT là «postgres»: tòa soạn này đã ở PostgreSQL rồi.');
  const ssl = process.env['DATABASE_SSL'] === 'true';
  await requireStopped(dataFolder());
  await requireEmptyDatabase({ client: 'postgres', url, ssl });
  const begun = performance.now();
  const { tables } = await transferDatabase({ filename: from.filename, url, ssl, makeTables: () => makeTables(url) });
  process.stdout.write(`${summary(tables, performance.now() - begun)}\n`);
}

/** What every start of the CMS does on an empty database; its rows are thrown away again, its tables stay. */
async function makeTables(url: string): Promise<void> {
  process.stderr.write('  … Tạo bảng ở PostgreSQL\n');
  Object.assign(process.env, { DATABASE_CLIENT: 'postgres', DATABASE_URL: url, TOASOAN_LINK_CHECKS: 'off' });
  const newsroom = await startNewsroom(process.cwd(), join(process.cwd(), 'dist'));
  await newsroom.destroy();
}

function summary(tables: Transferred['tables'], ms: number): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const seconds = (ms / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return [
    `Đã chuyển ${rows.toLocaleString('vi-VN')} dòng của ${String(tables.length)} bảng trong ${seconds} giây; từng bảng giống hệt hai bên.`,
    'Từ nay hãy đặt DATABASE_CLIENT=postgres và DATABASE_URL rồi «npm start»; thư mục dữ liệu (ảnh, khóa) giữ nguyên.',
    'Tệp SQLite cũ không đổi: hãy cất đi khi mọi thứ đã chạy, và chạy «npm run verify-log».',
  ].join('\n');
}

main()
  .catch((error: unknown) => {
    const known = wordsFor(error, USAGE);
    process.stderr.write(`${known ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
    process.exitCode = known === null ? 2 : 1;
  })
  // Strapi leaves timers of its own behind.
  .finally(() => process.exit());
