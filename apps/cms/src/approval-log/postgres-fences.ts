import type { Fences } from './fence-log';

const BODY = `BEGIN RAISE EXCEPTION 'approval_logs is append-only' USING ERRCODE = 'insufficient_privilege'; END`;
const CALL = 'EXECUTE FUNCTION toasoan_refuse_log_change()';

/**
 * Row by row and not by statement: deleting an account touches the log's foreign keys without changing a row. `type` is
 * PostgreSQL's own (pg_trigger.tgtype), to read back when and for what a trigger fires.
 */
const TRIGGERS: Readonly<Record<string, { table: string; when: string; type: number }>> = {
  toasoan_log_no_change: { table: 'approval_logs', when: 'BEFORE UPDATE OR DELETE', type: 27 },
  toasoan_log_no_truncate: { table: 'approval_logs', when: 'BEFORE TRUNCATE', type: 34 },
  toasoan_log_actor_no_update: { table: 'approval_logs_actor_lnk', when: 'BEFORE UPDATE', type: 19 },
};

interface StoredTrigger {
  tgname: string;
  tablename: string;
  tgenabled: string;
  tgtype: number;
  always: boolean;
  prosrc: string;
}

export const POSTGRES_FENCES: Fences = {
  async missing(knex) {
    const { rows } = await knex.raw<{ rows: StoredTrigger[] }>(
      `SELECT t.tgname, c.relname AS tablename, t.tgenabled, t.tgtype, p.prosrc,
              t.tgqual IS NULL AND t.tgattr = ''::int2vector AS always
         FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE NOT t.tgisinternal AND t.tgrelid IN ('approval_logs'::regclass, 'approval_logs_actor_lnk'::regclass)`,
    );
    const stands = (name: string): boolean =>
      rows.some(
        ({ tgname, tablename, tgenabled, tgtype, always, prosrc }) =>
          tgname === name &&
          tablename === TRIGGERS[name]?.table &&
          tgtype === TRIGGERS[name].type &&
          tgenabled === 'A' &&
          always &&
          prosrc === BODY,
      );
    return Object.keys(TRIGGERS).filter((name) => !stands(name));
  },
  async putUp(knex) {
    await knex.transaction(async (trx) => {
      await trx.raw(
        `CREATE OR REPLACE FUNCTION toasoan_refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$${BODY}$$`,
      );
      for (const [name, { table, when }] of Object.entries(TRIGGERS)) {
        const each = when.includes('TRUNCATE') ? 'STATEMENT' : 'ROW';
        await trx.raw(`DROP TRIGGER IF EXISTS ${name} ON ${table}`);
        await trx.raw(`CREATE TRIGGER ${name} ${when} ON ${table} FOR EACH ${each} ${CALL}`);
        // Also in a session that says it is a replica, which switches ordinary triggers off.
        await trx.raw(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${name}`);
      }
    });
  },
};
