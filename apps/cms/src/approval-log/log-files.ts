import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import BetterSqlite from 'better-sqlite3';
import { type LogExport, logExportSchema } from '@toasoan/contracts';
import pg from 'pg';
import type { LogRow } from '../editorial/approval-log';

/** Columns as the databases name them, with the account that the row is linked to. */
const QUERY = `SELECT l.sequence, l.previous_hash AS "previousHash", l.hash, l.command,
    l.actor_name AS "actorName", l.unit_name AS "unitName", l.article_id AS "articleId", l.article_title AS "articleTitle",
    l.from_state AS "fromState", l.to_state AS "toState", l.from_stage AS "fromStage", l.to_stage AS "toStage",
    l.revision, l.comment, l.reason_code AS "reasonCode", l.details, a.user_id AS "actorRow", AT_ AS "at"
  FROM approval_logs l LEFT JOIN approval_logs_actor_lnk a ON a.approval_log_id = l.id
  ORDER BY l.sequence, l.id`;
const LOT = 1000;

export interface StoredRow extends LogRow {
  actorRow: number | null;
}

/** Every row of a CMS's database, the oldest first, whether the CMS runs or not. Reads, and can't write. */
export async function* databaseRows(
  env: Readonly<Record<string, string | undefined>>,
  filename: string,
): AsyncGenerator<StoredRow> {
  if (env['DATABASE_CLIENT'] === 'postgres') yield* postgresRows(env);
  else yield* sqliteRows(filename);
}

function* sqliteRows(filename: string): Generator<StoredRow> {
  if (!existsSync(filename)) throw new Error(`Không có tệp dữ liệu ${filename}. Hãy chạy «npm start» một lần trước.`);
  const db = new BetterSqlite(filename, { readonly: true, fileMustExist: true });
  try {
    const all = db
      .prepare<[], Omit<StoredRow, 'details'> & { details: string | null }>(QUERY.replace('AT_', 'l.at'))
      .iterate();
    for (const row of all) yield { ...row, details: detailsOf(row.details) };
  } finally {
    db.close();
  }
}

/** Text that is no JSON any more was changed by hand: nothing, then, and the hash says so. */
function detailsOf(text: string | null): Record<string, unknown> {
  try {
    return { ...(JSON.parse(text ?? 'null') as Record<string, unknown> | null) };
  } catch {
    return {};
  }
}

async function* postgresRows(env: Readonly<Record<string, string | undefined>>): AsyncGenerator<StoredRow> {
  const ssl = env['DATABASE_SSL'] === 'true' ? { rejectUnauthorized: true } : false;
  const client = new pg.Client({ connectionString: env['DATABASE_URL'], ssl });
  await client.connect();
  try {
    // One picture of the log, however many steps are taken meanwhile.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const at = `to_char(l.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    await client.query(`DECLARE rows CURSOR FOR ${QUERY.replace('AT_', at)}`);
    for (;;) {
      const { rows } = await client.query<StoredRow>(`FETCH ${String(LOT)} FROM rows`);
      yield* rows;
      if (rows.length < LOT) return;
    }
  } finally {
    await client.end();
  }
}

/** @throws Error with words for people when the file is no export of a log. */
export async function readExport(file: string): Promise<LogExport> {
  const parsed = logExportSchema.safeParse(await jsonOf(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file} không phải bản xuất JSON của nhật ký duyệt (${issue?.path.join('.') ?? ''}).`);
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${file} bị cắt ngang hoặc không phải JSON. Hãy xuất lại.`);
    throw error;
  }
}
