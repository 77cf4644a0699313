import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseUrl, onPostgres, type Database } from '../database.js';
import { TEST_SECRETS } from '../test-secrets.js';
import { createCms, type CmsApp } from './cms-app.js';

/** A CMS that was booted once: migrated, provisioned, example data in. Copies of it start in about a second. */
export interface CmsTemplate {
  db: Database;
  folder: string;
  /** The PostgreSQL server's maintenance URL; empty for SQLite. */
  server: string;
  database: string;
}

/** The environment of a CMS that keeps its data in `folder`. */
export function cmsEnvironment(folder: string, db: Database, server: string, database: string): Record<string, string> {
  return {
    ...TEST_SECRETS,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    TOASOAN_DATA: folder,
    DATABASE_CLIENT: db,
    ...(db === 'postgres'
      ? { DATABASE_URL: databaseUrl(server, database) }
      : { DATABASE_FILENAME: join(folder, 'cms/data.db') }),
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_DISABLE_EE: 'true',
    STRAPI_LOG_LEVEL: 'error',
    // What is due is done when a test says so.
    TOASOAN_CLOCK: 'off',
  };
}

/** Boots a CMS on an empty database and lets go of it. Run once per database, in a process of its own set-up. */
export async function makeCmsTemplate(db: Database, server = '', exampleData = true): Promise<CmsTemplate> {
  const folder = mkdtempSync(join(tmpdir(), `toasoan-${db}-`));
  const database = `template_${db}_${String(process.pid)}_${exampleData ? 'example' : 'bare'}`;
  if (db === 'postgres') await onPostgres(server, `CREATE DATABASE ${database}`);
  Object.assign(process.env, cmsEnvironment(folder, db, server, database), {
    TOASOAN_EXAMPLE_DATA: exampleData ? 'true' : 'false',
  });
  const app = await createCms().load();
  await quickenPasswords(app);
  await app.destroy();
  return { db, folder, server, database };
}

/** Of `EXAMPLE_PASSWORD`, at bcrypt's least cost. */
const QUICK_HASH = '$2a$04$TMLqPespEX0oPPyiCrtKEe.bkrxOPtecpW4NyzkrFjGmT06qwkWqu';

/** A test file signs in many people, and each waits a sixteenth of a second of processor time at the product's own cost. */
async function quickenPasswords(app: CmsApp): Promise<void> {
  for (const table of ['admin_users', 'up_users'])
    await app.db.connection.raw(`UPDATE ${table} SET password = ? WHERE password IS NOT NULL`, [QUICK_HASH]);
}

let copies = 0;

/** A fresh copy of the template's data, and the environment that names it. */
export async function copyCmsTemplate(
  template: CmsTemplate,
): Promise<{ env: Record<string, string>; remove(): Promise<void> }> {
  copies += 1;
  const { db, server } = template;
  const folder = mkdtempSync(join(tmpdir(), 'toasoan-cms-'));
  const database = `copy_${String(process.pid)}_${String(copies)}_${String(Date.now())}`;
  if (existsSync(template.folder)) cpSync(template.folder, folder, { recursive: true });
  if (db === 'postgres') await onPostgres(server, `CREATE DATABASE ${database} TEMPLATE ${template.database}`);
  return {
    env: cmsEnvironment(folder, db, server, database),
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      if (db === 'postgres') await onPostgres(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    },
  };
}
