import type { Core } from '@strapi/strapi';
import { POSTGRES_FENCES } from './postgres-fences';
import { SQLITE_FENCES } from './sqlite-fences';

/** The triggers of one database: how to see that they stand as they were put up, and how to put them up. */
export interface Fences {
  /** Names of those that are missing, switched off or not what they should be. */
  missing(knex: Core.Strapi['db']['connection']): Promise<string[]>;
  putUp(knex: Core.Strapi['db']['connection']): Promise<void>;
}

/**
 * Makes the database itself refuse a change of what the log holds (ADR 0033). To be called in bootstrap, after Strapi has
 * brought the schema up to date: on SQLite that may build the table anew, without its triggers.
 * @throws Error when they don't stand afterwards: a CMS whose log can be rewritten must not run.
 */
export async function fenceLog(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  const fences = strapi.db.dialect.client === 'postgres' ? POSTGRES_FENCES : SQLITE_FENCES;
  const missing = await fences.missing(knex);
  if (missing.length === 0) return;
  const rows = Number((await knex('approval_logs').count({ count: '*' }))[0]?.['count'] ?? 0);
  await fences.putUp(knex);
  const still = await fences.missing(knex);
  if (still.length > 0) {
    throw new Error(`Cơ sở dữ liệu chưa khóa được nhật ký duyệt (thiếu ${still.join(', ')}). CMS dừng lại.`);
  }
  if (rows > 0) {
    strapi.log.warn(
      `Khóa của nhật ký duyệt bị thiếu (${missing.join(', ')}) và đã được đặt lại. Hãy chạy «npm run verify-log».`,
    );
  }
}
