import { existsSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { BackupRefused } from '../backup-refused';
import { type SqliteValue } from './canonical';
import { quoted, type Table } from './tables';

/** The newsroom's SQLite file, read only, as one picture. */
export interface SqliteSource {
  tables(): string[];
  columns(table: string): string[];
  count(table: string): number;
  /** Values in the order of the table's columns; integers as bigint. */
  rows(table: Table): IterableIterator<SqliteValue[]>;
  /** The last id that was ever given, which no later row may have again. */
  lastId(table: string): bigint;
  schemaHash(): string | null;
  /** True where somebody has written since it was opened: then this is no picture of a newsroom at rest. */
  wasWritten(): boolean;
  close(): void;
}

export function openSource(filename: string): SqliteSource {
  if (!existsSync(filename))
    throw new BackupRefused(`Không có tệp dữ liệu ${filename}. Hãy chạy «npm start» một lần trước.`);
  const db = new BetterSqlite(filename, { readonly: true, fileMustExist: true });
  const versionBefore = db.pragma('data_version', { simple: true });
  db.exec('BEGIN');
  const columnsOf = (table: string): string[] =>
    db
      .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map(({ name }) => name);
  const tables = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`)
    .all()
    .map(({ name }) => name);
  return {
    tables: () => tables,
    columns: columnsOf,
    count: (table) => db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${quoted(table)}`).get()?.n ?? 0,
    rows: ({ name, columns }) =>
      db
        .prepare<[], SqliteValue[]>(
          `SELECT ${columns.map((column) => quoted(column.name)).join(',')} FROM ${quoted(name)}`,
        )
        .raw()
        .safeIntegers()
        .iterate(),
    lastId: (table) => {
      const given = tables.includes('sqlite_sequence')
        ? db
            .prepare<[string], { seq: bigint }>('SELECT seq FROM sqlite_sequence WHERE name = ?')
            .safeIntegers()
            .get(table)?.seq
        : undefined;
      const most = db
        .prepare<[], { m: bigint | null }>(`SELECT max(id) AS m FROM ${quoted(table)}`)
        .safeIntegers()
        .get()?.m;
      return [given ?? 0n, most ?? 0n].reduce((a, b) => (a > b ? a : b));
    },
    schemaHash: () =>
      db.prepare<[], { hash: string }>('SELECT hash FROM strapi_database_schema ORDER BY time DESC LIMIT 1').get()
        ?.hash ?? null,
    wasWritten: () => {
      if (db.inTransaction) db.exec('COMMIT');
      return db.pragma('data_version', { simple: true }) !== versionBefore;
    },
    close: () => {
      db.close();
    },
  };
}
