import type { Fences } from './fence-log';

const refuse = (message: string): string => `BEGIN SELECT RAISE(ABORT, '${message}'); END`;
const APPEND_ONLY = refuse('approval_logs is append-only');

/**
 * SQLite takes INSERT OR REPLACE past the triggers of DELETE, so a number that is taken is refused before the insert; in
 * the words of the unique index, because two honest steps may meet there and one is tried again.
 */
const TRIGGERS: Readonly<Record<string, string>> = {
  toasoan_log_no_update: `BEFORE UPDATE ON approval_logs ${APPEND_ONLY}`,
  toasoan_log_no_delete: `BEFORE DELETE ON approval_logs ${APPEND_ONLY}`,
  toasoan_log_no_replace: `BEFORE INSERT ON approval_logs WHEN EXISTS (SELECT 1 FROM approval_logs WHERE id = NEW.id OR sequence = NEW.sequence) ${refuse('UNIQUE constraint failed: approval_logs is append-only')}`,
  toasoan_log_actor_no_update: `BEFORE UPDATE ON approval_logs_actor_lnk ${APPEND_ONLY}`,
};

const statement = (name: string): string => `CREATE TRIGGER ${name} ${TRIGGERS[name] ?? ''}`;

interface StoredTrigger {
  type: string;
  name: string;
  sql: string;
}

export const SQLITE_FENCES: Fences = {
  async missing(knex) {
    const stored = await knex<StoredTrigger>('sqlite_master').where({ type: 'trigger' }).select('name', 'sql');
    const sqlOf = new Map(stored.map(({ name, sql }) => [name, sql]));
    return Object.keys(TRIGGERS).filter((name) => sqlOf.get(name) !== statement(name));
  },
  async putUp(knex) {
    await knex.transaction(async (trx) => {
      for (const name of Object.keys(TRIGGERS)) {
        await trx.raw(`DROP TRIGGER IF EXISTS ${name}`);
        await trx.raw(statement(name));
      }
    });
  },
};
