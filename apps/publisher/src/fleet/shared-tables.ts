import type Database from 'better-sqlite3';
import type { Publication } from '@toasoan/contracts';

type Value = string | number | null;
export type Row = Record<string, Value>;

/** Tables that are the same on every machine, row by row, by the columns that name a row. */
const KEYS = {
  entry: ['path', 'from_release'],
  leftover: ['path'],
  release: ['id'],
  pointer: ['one'],
  asset: ['source'],
} as const;

export type SharedTable = keyof typeof KEYS;
export const RELEASE_TABLES = ['release', 'entry', 'leftover', 'pointer'] as const;

/** A row as it is now; null: it is no more. Documents travel as they came, and each machine files them itself. */
export type SharedRow =
  { table: SharedTable; key: Value[]; row: Row | null } | { table: 'item'; publication: Publication };

/** `release` is a word of SQL. */
const quoted = (name: string): string => `"${name}"`;

export function keyColumns(table: SharedTable | 'item'): readonly string[] {
  return table === 'item' ? ['kind', 'id'] : KEYS[table];
}

export function keyOf(table: SharedTable, row: Row): Value[] {
  return KEYS[table].map((column) => row[column] ?? null);
}

/** Reads rows by their key, with the statements kept. */
export function rowReader(db: Database.Database): (table: SharedTable, key: readonly Value[]) => Row | null {
  const kept = new Map<SharedTable, Database.Statement>();
  return (table, key) => {
    let find = kept.get(table);
    if (find === undefined) {
      const where = KEYS[table].map((column) => `${column} = ?`).join(' AND ');
      find = db.prepare(`SELECT * FROM ${quoted(table)} WHERE ${where}`);
      kept.set(table, find);
    }
    return (find.get(...key) as Row | undefined) ?? null;
  };
}

/** Makes rows what they are elsewhere. To be called within a transaction. */
export function rowWriter(db: Database.Database): (table: SharedTable, key: readonly Value[], row: Row | null) => void {
  const kept = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const made = kept.get(sql) ?? db.prepare(sql);
    kept.set(sql, made);
    return made;
  };
  return (table, key, row) => {
    if (row === null) {
      const where = KEYS[table].map((column) => `${column} = ?`).join(' AND ');
      statement(`DELETE FROM ${quoted(table)} WHERE ${where}`).run(...key);
      return;
    }
    const columns = Object.keys(row);
    const names = columns.map(quoted).join(', ');
    const places = columns.map(() => '?').join(', ');
    statement(`INSERT OR REPLACE INTO ${quoted(table)} (${names}) VALUES (${places})`).run(...Object.values(row));
  };
}

/** Every row of a table in lots, for a snapshot. */
export function* lotsOf(db: Database.Database, table: SharedTable, most: number): Generator<Row[]> {
  const columns = KEYS[table].join(', ');
  const begin = db.prepare(`SELECT * FROM ${quoted(table)} ORDER BY ${columns} LIMIT ?`);
  const after = db.prepare(
    `SELECT * FROM ${quoted(table)} WHERE (${columns}) > (${KEYS[table].map(() => '?').join(', ')}) ORDER BY ${columns} LIMIT ?`,
  );
  let last: Row | undefined;
  for (;;) {
    const rows = (last === undefined ? begin.all(most) : after.all(...keyOf(table, last), most)) as Row[];
    last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
  }
}
