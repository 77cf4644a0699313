import pg from 'pg';
import { BackupRefused } from './backup-refused';
import { type DatabasePlace, postgresProgram } from './database-place';
import { runProgram } from './run-program';

type PostgresPlace = Extract<DatabasePlace, { client: 'postgres' }>;

/** @throws BackupRefused where the database holds a table, or can't be reached */
export async function requireEmptyDatabase({ url, ssl }: PostgresPlace): Promise<void> {
  const client = new pg.Client({ connectionString: url, ssl: ssl ? { rejectUnauthorized: true } : false });
  await client.connect().catch((error: unknown) => {
    throw new BackupRefused(
      `Không nối được tới PostgreSQL (${(error as Error).message}): hãy kiểm tra địa chỉ, mật khẩu và máy chủ.`,
    );
  });
  try {
    const { rows } = await client.query<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1',
    );
    const [first] = rows;
    if (first === undefined) return;
    throw new BackupRefused(
      `Cơ sở dữ liệu đích không trống: đã có ${String(rows.length)} bảng (${first.name}, …). Hãy tạo một cơ sở dữ liệu mới.`,
    );
  } finally {
    await client.end();
  }
}

/** All of a dump or nothing. */
export async function restorePostgres({ url, ssl }: PostgresPlace, file: string): Promise<void> {
  const { address, env } = postgresProgram(url, ssl);
  const whole = ['--exit-on-error', '--single-transaction', '--no-owner', '--no-privileges'];
  await runProgram('pg_restore', [...whole, `--dbname=${address}`, file], env);
}
