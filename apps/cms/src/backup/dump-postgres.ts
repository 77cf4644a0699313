import pg from 'pg';
import { postgresProgram } from './database-place';
import type { DatabaseDump, UploadRow } from './dump-database';
import { runProgram } from './run-program';

/** `pg_dump` of the same picture of the database that the list of uploads is read from. */
export async function dumpPostgres(url: string, ssl: boolean, to: string): Promise<DatabaseDump> {
  const client = new pg.Client({ connectionString: url, ssl: ssl ? { rejectUnauthorized: true } : false });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const one = async (sql: string): Promise<string | null> =>
      (await client.query<{ v: string }>(sql)).rows[0]?.v ?? null;
    const snapshot = await one('SELECT pg_export_snapshot() AS v');
    const uploads = (await client.query<UploadRow>('SELECT url, formats FROM files')).rows;
    const logHead = await one('SELECT hash AS v FROM approval_logs ORDER BY sequence DESC LIMIT 1');
    const server = await one("SELECT current_setting('server_version') AS v");
    const { address, env } = postgresProgram(url, ssl);
    const args = ['--format=custom', '--no-owner', '--no-privileges', '--no-comments', `--file=${to}`];
    await runProgram('pg_dump', [...args, `--snapshot=${snapshot ?? ''}`, `--dbname=${address}`], env);
    return { server: server ?? '', logHead, uploads };
  } finally {
    await client.end();
  }
}
