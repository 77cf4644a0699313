import pg from 'pg';
import type { Table } from './tables';
import { quoted } from './tables';

/** Any number that nobody else uses in this database; the starts of the CMS have the one before it. */
const TURN = 20_180_102;
const LOT_ROWS = 500;
const LOT_CHARACTERS = 4_000_000;

/** An open connection to the target, and what a transfer does there. */
export class PostgresTarget {
  private readonly client: pg.Client;

  private constructor(client: pg.Client) {
    this.client = client;
  }

  static async open(url: string, ssl: boolean): Promise<PostgresTarget> {
    const client = new pg.Client({ connectionString: url, ssl: ssl ? { rejectUnauthorized: true } : false });
    await client.connect();
    await client.query(`SET timezone = 'UTC'`);
    return new PostgresTarget(client);
  }

  /** One transfer at a time into one database, for as long as this connection lives; false: another has the turn. */
  async takeTurn(): Promise<boolean> {
    const [row] = await this.all<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [TURN]);
    return row?.taken === true;
  }

  async run(sql: string): Promise<void> {
    await this.client.query(sql);
  }

  private async all<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
    return (await this.client.query<R>(sql, values)).rows;
  }

  async tables(): Promise<Table[]> {
    const rows = await this.all<{ table: string; name: string; type: string }>(
      `SELECT c.relname AS "table", a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
         FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname, a.attnum`,
    );
    const tables = new Map<string, Table>();
    for (const { table, name, type } of rows) {
      const known = tables.get(table) ?? { name: table, columns: [] };
      known.columns.push({ name, type });
      tables.set(table, known);
    }
    return [...tables.values()];
  }

  async schemaHash(): Promise<string | null> {
    const [row] = await this.all<{ hash: string }>(
      'SELECT hash FROM strapi_database_schema ORDER BY time DESC LIMIT 1',
    );
    return row?.hash ?? null;
  }

  /**
   * Takes foreign keys away and triggers out of service, so that rows may come in any order and the log's own fences let a
   * whole log in. Answers how to put all back; the keys are checked over every row then.
   */
  async openForFilling(names: readonly string[]): Promise<() => Promise<void>> {
    const inThese = [names];
    const keys = await this.all<{ table: string; name: string; definition: string }>(
      `SELECT c.relname AS "table", k.conname AS name, pg_get_constraintdef(k.oid) AS definition
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
        WHERE k.contype = 'f' AND c.relname = ANY($1) AND c.relnamespace = current_schema()::regnamespace`,
      inThese,
    );
    const triggers = await this.all<{ table: string; name: string; state: string }>(
      `SELECT c.relname AS "table", t.tgname AS name, t.tgenabled AS state
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE NOT t.tgisinternal AND c.relname = ANY($1) AND c.relnamespace = current_schema()::regnamespace`,
      inThese,
    );
    for (const { table, name } of keys) await this.run(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
    for (const { table, name } of triggers)
      await this.run(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER ${quoted(name)}`);
    await this.run(`TRUNCATE ${names.map(quoted).join(', ')}`);
    return async () => {
      for (const { table, name, definition } of keys)
        await this.run(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
      for (const { table, name, state } of triggers) {
        const how = { A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA', D: 'DISABLE' }[state] ?? 'ENABLE';
        await this.run(`ALTER TABLE ${quoted(table)} ${how} TRIGGER ${quoted(name)}`);
      }
    };
  }

  /** Each value as text, read by PostgreSQL as the column's type; a list of values per column, so few parameters. */
  async insert({ name, columns }: Table, rows: readonly (readonly (string | null)[])[]): Promise<void> {
    const list = columns.map((column) => quoted(column.name)).join(',');
    const casts = columns.map(({ type }, n) => `c${String(n)}::${type}`).join(',');
    const given = columns.map((_column, n) => `$${String(n + 1)}::text[]`).join(',');
    const names = columns.map((_column, n) => `c${String(n)}`).join(',');
    await this.client.query(
      `INSERT INTO ${quoted(name)} (${list}) SELECT ${casts} FROM unnest(${given}) AS u(${names})`,
      columns.map((_column, n) => rows.map((row) => row[n] ?? null)),
    );
  }

  /** Every row, as PostgreSQL writes its values. */
  async *rows({ name, columns }: Table): AsyncGenerator<(string | null)[]> {
    const list = columns.map((column) => `${quoted(column.name)}::text`).join(',');
    await this.run(`DECLARE checked NO SCROLL CURSOR FOR SELECT ${list} FROM ${quoted(name)}`);
    for (;;) {
      const { rows } = await this.client.query<(string | null)[]>({
        text: `FETCH ${String(LOT_ROWS)} FROM checked`,
        rowMode: 'array',
      });
      yield* rows;
      if (rows.length < LOT_ROWS) break;
    }
    await this.run('CLOSE checked');
  }

  /** The next id comes after `last`. */
  async setSequence(table: string, last: bigint): Promise<void> {
    await this.client.query(
      `SELECT setval(s, greatest($2::bigint, 1), $2::bigint > 0) FROM pg_get_serial_sequence($1, 'id') AS s WHERE s IS NOT NULL`,
      [quoted(table), String(last)],
    );
  }

  close(): Promise<void> {
    return this.client.end();
  }
}

/** Lots of rows that are neither many nor long. */
export function* lotsOf(rows: Iterable<(string | null)[]>): Generator<(string | null)[][]> {
  let lot: (string | null)[][] = [];
  let characters = 0;
  for (const row of rows) {
    lot.push(row);
    characters += row.reduce((sum, text) => sum + (text?.length ?? 0), 0);
    if (lot.length < LOT_ROWS && characters < LOT_CHARACTERS) continue;
    yield lot;
    lot = [];
    characters = 0;
  }
  if (lot.length > 0) yield lot;
}
