import type { CmsApp } from '@toasoan/testkit';

type Database = 'postgres' | 'sqlite';

const TABLES: Readonly<Record<Database, string>> = {
  sqlite: "select name from sqlite_master where type = 'table'",
  postgres: "select tablename as name from pg_tables where schemaname = 'public'",
};

/** Every row of the whole database in which a text stands, as `table: row`. */
export async function rowsWith(app: CmsApp, db: Database, text: string): Promise<string[]> {
  const ask = async (sql: string): Promise<Record<string, unknown>[]> => {
    const answer = (await app.db.connection.raw(sql)) as { rows?: [] } | [];
    return 'rows' in answer ? (answer.rows ?? []) : (answer as []);
  };
  const found: string[] = [];
  for (const { name } of await ask(TABLES[db])) {
    for (const row of await ask(`select * from "${String(name)}"`)) {
      const words = JSON.stringify(row);
      if (words.includes(text)) found.push(`${String(name)}: ${words.slice(0, 300)}`);
    }
  }
  return found;
}
