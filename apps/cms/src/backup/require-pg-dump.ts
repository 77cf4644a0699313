import { execFile } from 'node:child_process';
import pg from 'pg';
import { BackupRefused } from './backup-refused';
import type { DatabasePlace } from './database-place';

type PostgresPlace = Extract<DatabasePlace, { client: 'postgres' }>;

/**
 * Asks both for their versions before the first byte: `pg_dump` reads no server that is newer than itself, and says so only
 * when everything else was copied. @throws BackupRefused that says what to install
 */
export async function requirePgDump(place: PostgresPlace, versionOf = versionOfServer): Promise<void> {
  const own = majorOf(await versionOfPgDump());
  const server = majorOf(await versionOf(place));
  if (own >= server) return;
  throw new BackupRefused(
    `«pg_dump» trên máy này là bản ${String(own)}, cũ hơn máy chủ PostgreSQL (bản ${String(server)}), nên không đọc được cơ sở dữ liệu. ` +
      `Hãy cài gói postgresql-client-${String(server)} hoặc mới hơn, hoặc đặt thư mục có «pg_dump» ấy lên đầu PATH, rồi sao lưu lại. Chưa có gì được ghi.`,
  );
}

/** Of `pg_dump (PostgreSQL) 15.18 (Debian …)` or `17.2`. */
const majorOf = (version: string): number => Number(/(?:^|\) )(\d+)/.exec(version)?.[1] ?? 0);

function versionOfPgDump(): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('pg_dump', ['--version'], (error, stdout) => {
      if (error === null) resolve(stdout.trim());
      else
        reject(
          new BackupRefused(
            `Không chạy được «pg_dump» (${String(error.code ?? error.message)}): hãy cài gói postgresql-client cùng phiên bản với máy chủ PostgreSQL, rồi sao lưu lại. Chưa có gì được ghi.`,
          ),
        );
    });
  });
}

async function versionOfServer({ url, ssl }: PostgresPlace): Promise<string> {
  const client = new pg.Client({ connectionString: url, ssl: ssl ? { rejectUnauthorized: true } : false });
  try {
    await client.connect();
    return (await client.query<{ v: string }>("SELECT current_setting('server_version') AS v")).rows[0]?.v ?? '';
  } catch (error) {
    throw new BackupRefused(
      `Không nối được tới PostgreSQL (${(error as Error).message}): hãy kiểm tra địa chỉ, mật khẩu và máy chủ. Chưa có gì được ghi.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
