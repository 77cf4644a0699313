import Database from 'better-sqlite3';
import { CONTENT_INDEX_ENV } from '@toasoan/contracts';

interface OpenIndex {
  path: string;
  db: Database.Database;
  statements: Map<string, Database.Statement>;
  version: unknown;
  values: Map<string, unknown>;
}

let current: OpenIndex | undefined;

function openIndex(): OpenIndex {
  const path = process.env[CONTENT_INDEX_ENV];
  if (!path) throw new Error(`${CONTENT_INDEX_ENV} does not name the content index.`);
  if (current?.path === path) return current;
  current?.db.close();
  const db = new Database(path, { readonly: true, fileMustExist: true });
  current = { path, db, statements: new Map(), version: undefined, values: new Map() };
  return current;
}

function statement(sql: string): Database.Statement {
  const index = openIndex();
  let found = index.statements.get(sql);
  if (!found) index.statements.set(sql, (found = index.db.prepare(sql)));
  return found;
}

/** All rows of a query; never older than the last commit of the publisher. */
export function rows<Row>(sql: string, ...parameters: unknown[]): Row[] {
  return statement(sql).all(...parameters) as Row[];
}

export function row<Row>(sql: string, ...parameters: unknown[]): Row | undefined {
  return statement(sql).get(...parameters) as Row | undefined;
}

/** Computes once per state of the index: any commit by the publisher (SQLite's data_version) forgets every value. */
export function remember<Value>(key: string, compute: () => Value): Value {
  const index = openIndex();
  const version = row<{ data_version: number }>('SELECT data_version FROM pragma_data_version')?.data_version;
  if (version !== index.version) {
    index.version = version;
    index.values.clear();
  }
  if (!index.values.has(key)) index.values.set(key, compute());
  return index.values.get(key) as Value;
}
