import type { Core } from '@strapi/strapi';

type Knex = Core.Strapi['db']['connection'];

/** What `make-public.ts` may change, and what the deletion of an account does: everything else stands as issued. */
const CHANGEABLE = ['public', 'public_revision', 'first_public_at', 'last_public_at'];
const STRAPIS = ['updated_at', 'updated_by_id', 'created_by_id'];
const REFUSAL = 'an issued summary table never changes';

/**
 * Makes the database itself refuse a change of an issued table (ADR 0071), as it does for the approval log. To be called in
 * bootstrap, after Strapi has brought the schema up to date, which on SQLite may build a table anew without its triggers.
 */
export async function fenceTables(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  await (strapi.db.dialect.client === 'postgres' ? fencePostgres(knex) : fenceSqlite(knex));
}

async function fencePostgres(knex: Knex): Promise<void> {
  // Compared as a whole: a trigger that named columns would keep Strapi from ever altering one.
  const but = `ARRAY[${[...CHANGEABLE, ...STRAPIS].map((column) => `'${column}'`).join(', ')}]`;
  await knex.transaction(async (trx) => {
    await trx.raw(`CREATE OR REPLACE FUNCTION toasoan_refuse_table_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - ${but} = to_jsonb(NEW) - ${but} THEN RETURN NEW; END IF;
        RAISE EXCEPTION '${REFUSAL}' USING ERRCODE = 'insufficient_privilege';
      END $$`);
    for (const [name, when] of [
      ['toasoan_tables_no_change', 'BEFORE UPDATE OR DELETE ON summary_tables FOR EACH ROW'],
      ['toasoan_tables_no_truncate', 'BEFORE TRUNCATE ON summary_tables FOR EACH STATEMENT'],
    ] as const) {
      await trx.raw(`DROP TRIGGER IF EXISTS ${name} ON summary_tables`);
      await trx.raw(`CREATE TRIGGER ${name} ${when} EXECUTE FUNCTION toasoan_refuse_table_change()`);
    }
  });
}

async function fenceSqlite(knex: Knex): Promise<void> {
  const columns = (await knex.raw('PRAGMA table_info(summary_tables)')) as unknown as { name: string }[];
  const frozen = columns.map(({ name }) => name).filter((name) => ![...CHANGEABLE, ...STRAPIS].includes(name));
  const refuse = (message: string): string => `BEGIN SELECT RAISE(ABORT, '${message}'); END`;
  const same = 'id = NEW.id OR (year = NEW.year AND sequence = NEW.sequence AND version = NEW.version)';
  await knex.transaction(async (trx) => {
    for (const [name, when] of [
      ['toasoan_tables_no_update', `BEFORE UPDATE OF ${frozen.join(', ')} ON summary_tables ${refuse(REFUSAL)}`],
      ['toasoan_tables_no_delete', `BEFORE DELETE ON summary_tables ${refuse(REFUSAL)}`],
      // INSERT OR REPLACE goes past the triggers of DELETE. In the words of the unique index: of two at once one tries again.
      [
        'toasoan_tables_no_replace',
        `BEFORE INSERT ON summary_tables WHEN EXISTS (SELECT 1 FROM summary_tables WHERE ${same}) ${refuse('UNIQUE constraint failed: summary_tables')}`,
      ],
    ] as const) {
      await trx.raw(`DROP TRIGGER IF EXISTS ${name}`);
      await trx.raw(`CREATE TRIGGER ${name} ${when}`);
    }
  });
}
