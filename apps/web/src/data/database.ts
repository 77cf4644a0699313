import Database from 'better-sqlite3';
import { CONTENT_INDEX_ENV, STAMP_PREFIX, type PublicKind } from '@toasoan/contracts';

interface OpenIndex {
  path: string;
  db: Database.Database;
  statements: Map<string, Database.Statement>;
  version: unknown;
  stamps: Map<string, string>;
  values: Map<PublicKind, Map<string, unknown>>;
}

const LAST_STAMP = `${STAMP_PREFIX}\u{10ffff}`;

let current: OpenIndex | undefined;

function openIndex(): OpenIndex {
  const path = process.env[CONTENT_INDEX_ENV];
  if (!path) throw new Error(`${CONTENT_INDEX_ENV} does not name the content index.`);
  if (current?.path === path) return current;
  current?.db.close();
  const db = new Database(path, { readonly: true, fileMustExist: true });
  db.pragma('cache_size = -4000');
  current = { path, db, statements: new Map(), version: undefined, stamps: new Map(), values: new Map() };
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

/**
 * Computes once per state of one kind's documents. The publisher's triggers stamp the kinds that a commit changed
 * (STAMP_PREFIX), so an article that comes forgets no unit; without a commit (SQLite's data_version) nobody asks.
 * The key is the kind's own: what is computed may depend on documents of this kind only.
 */
export function remember<Value>(kind: PublicKind, key: string, compute: () => Value): Value {
  const index = openIndex();
  const version = statement('PRAGMA data_version').pluck().get();
  if (version !== index.version) {
    index.version = version;
    forgetChangedKinds(index);
  }
  const values = index.values.get(kind) ?? new Map<string, unknown>();
  index.values.set(kind, values);
  if (!values.has(key)) values.set(key, compute());
  return values.get(key) as Value;
}

function forgetChangedKinds(index: OpenIndex): void {
  const stamps = new Map(
    rows<{ key: string; value: string }>(
      'SELECT key, value FROM meta WHERE key BETWEEN ? AND ?',
      STAMP_PREFIX,
      LAST_STAMP,
    ).map(({ key, value }) => [key.slice(STAMP_PREFIX.length), value]),
  );
  for (const kind of index.values.keys()) {
    if (stamps.get(kind) !== index.stamps.get(kind)) index.values.delete(kind);
  }
  index.stamps = stamps;
}
