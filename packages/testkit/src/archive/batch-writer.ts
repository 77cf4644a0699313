import BetterSqlite from 'better-sqlite3';
import pg from 'pg';

export type Row = Record<string, string | number | boolean | null>;

/** Writes many rows at once into a CMS database, past Strapi: for archives alone, never for what a test asserts. */
export interface BatchWriter {
  /** Instants are kept as numbers by SQLite and as timestamps by PostgreSQL. */
  instant(iso: string): string | number;
  select(sql: string): Promise<Row[]>;
  /** All rows must have the same keys. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /** Commits, and sets the counters of ids right. */
  finish(): Promise<void>;
}

/** Opens the database of a CMS that is not running, as its environment names it. */
export async function batchWriter(env: Record<string, string | undefined>): Promise<BatchWriter> {
  return env['DATABASE_CLIENT'] === 'postgres'
    ? postgresWriter(env['DATABASE_URL'] ?? '')
    : sqliteWriter(env['DATABASE_FILENAME'] ?? '');
}

const quoted = (name: string): string => `"${name}"`;

/** SQLite keeps booleans as numbers. */
const bindable = (value: Row[string] | undefined): string | number | null =>
  typeof value === 'boolean' ? Number(value) : (value ?? null);

function sqliteWriter(filename: string): BatchWriter {
  const db = new BetterSqlite(filename, { fileMustExist: true });
  db.pragma('synchronous = OFF');
  db.exec('BEGIN');
  return {
    instant: (iso) => Date.parse(iso),
    select: (sql) => Promise.resolve(db.prepare<[], Row>(sql).all()),
    insert: (table, rows) => {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return Promise.resolve();
      const marks = columns.map(() => '?').join(',');
      const statement = db.prepare(`INSERT INTO ${quoted(table)} (${columns.map(quoted).join(',')}) VALUES (${marks})`);
      for (const row of rows) statement.run(columns.map((column) => bindable(row[column])));
      return Promise.resolve();
    },
    finish: () => {
      db.exec('COMMIT');
      db.exec('ANALYZE');
      db.close();
      return Promise.resolve();
    },
  };
}

async function postgresWriter(connectionString: string): Promise<BatchWriter> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('BEGIN');
  const touched = new Set<string>();
  return {
    instant: (iso) => iso,
    select: async (sql) => (await client.query<Row>(sql)).rows,
    insert: async (table, rows) => {
      const columns = Object.keys(rows[0] ?? {});
      if (columns.length === 0) return;
      touched.add(table);
      const list = columns.map(quoted).join(',');
      // One parameter however many rows, and PostgreSQL reads each field as its column's type.
      await client.query(
        `INSERT INTO ${quoted(table)} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${quoted(table)}, $1)`,
        [JSON.stringify(rows)],
      );
    },
    finish: async () => {
      for (const table of touched) {
        await client.query(`SELECT setval(pg_get_serial_sequence($1, 'id'), (SELECT max(id) FROM ${quoted(table)}))`, [
          quoted(table),
        ]);
      }
      await client.query('COMMIT');
      // As autovacuum leaves a database that was not filled a minute ago.
      await client.query('VACUUM ANALYZE');
      await client.end();
    },
  };
}
