import type { CmsApp } from '@toasoan/testkit';

const SWITCHED = {
  sqlite: [
    'DROP TRIGGER toasoan_log_no_update',
    'DROP TRIGGER toasoan_log_no_delete',
    'DROP TRIGGER toasoan_log_no_replace',
    'DROP TRIGGER toasoan_log_actor_no_update',
  ],
  postgres: [
    'ALTER TABLE approval_logs DISABLE TRIGGER USER',
    'ALTER TABLE approval_logs_actor_lnk DISABLE TRIGGER USER',
  ],
};

/** What only the owner of the database can do, and what the chain is there to find: the log's triggers, gone. */
export async function withoutLogFences(app: CmsApp, db: 'sqlite' | 'postgres'): Promise<void> {
  for (const statement of SWITCHED[db]) await app.db.connection.raw(statement);
}
