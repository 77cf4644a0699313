import type Database from 'better-sqlite3';
import { keyColumns, type SharedTable } from './shared-tables.js';

const DDL = `
CREATE TABLE IF NOT EXISTS mark (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, of_table TEXT NOT NULL, row_key TEXT NOT NULL, UNIQUE (of_table, row_key)
);
`;

const EVENTS = [
  ['INSERT', 'NEW'],
  ['UPDATE', 'NEW'],
  ['DELETE', 'OLD'],
] as const;

export interface Mark {
  seq: number;
  table: SharedTable | 'item';
  key: (string | number)[];
}

/**
 * Which rows have changed since all machines agreed on them: triggers write it down in the transaction of the change, so no
 * writer has to think of it and no crash forgets one.
 */
export class Marks {
  readonly #sql;

  constructor(
    readonly db: Database.Database,
    tables: readonly (SharedTable | 'item')[],
  ) {
    db.exec(DDL);
    for (const table of tables)
      for (const [event, row] of EVENTS) {
        const key = keyColumns(table)
          .map((column) => `${row}.${column}`)
          .join(', ');
        // Not OR REPLACE: within a trigger the writer's own OR IGNORE would count, and the mark keep its old place.
        db.exec(`DROP TRIGGER IF EXISTS mark_${table}_${event};
          CREATE TRIGGER mark_${table}_${event} AFTER ${event} ON "${table}" BEGIN
          DELETE FROM mark WHERE of_table = '${table}' AND row_key = json_array(${key});
          INSERT INTO mark (of_table, row_key) VALUES ('${table}', json_array(${key})); END;`);
      }
    this.#sql = {
      all: db.prepare('SELECT seq, of_table AS "table", row_key AS key FROM mark ORDER BY seq'),
      any: db.prepare('SELECT 1 FROM mark LIMIT 1'),
      forget: db.prepare('DELETE FROM mark WHERE seq <= ?'),
    };
  }

  all(): Mark[] {
    const rows = this.#sql.all.all() as { seq: number; table: Mark['table']; key: string }[];
    return rows.map(({ seq, table, key }) => ({ seq, table, key: JSON.parse(key) as Mark['key'] }));
  }

  any(): boolean {
    return this.#sql.any.get() !== undefined;
  }

  /** What was marked up to here is agreed on; what was marked again since stays. */
  forget(upTo: number): void {
    this.#sql.forget.run(upTo);
  }
}

/** One machine alone: nothing is marked, nothing costs. */
export function withoutMarks(db: Database.Database): void {
  const triggers = db.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'mark\\_%' ESCAPE '\\'`,
  );
  for (const name of triggers.pluck().all() as string[]) db.exec(`DROP TRIGGER ${name}`);
  db.exec(
    'DROP TABLE IF EXISTS mark; DROP TABLE IF EXISTS fleet_place; DROP TABLE IF EXISTS fleet_body; DROP TABLE IF EXISTS fleet_shown; DROP TABLE IF EXISTS fleet_store;',
  );
}
