import type { Core } from '@strapi/strapi';

/** Any number, the same in every process that serves this database. */
const LOCK = 2018_0703;

/**
 * Runs the work in a transaction that waits for every other one of its kind: two saves that each see nothing wrong with
 * the other's absence would otherwise both stand. SQLite has one writer anyway; PostgreSQL is asked for a lock, which it
 * gives back when the transaction ends.
 */
export function oneAtATime(strapi: Core.Strapi, work: () => Promise<unknown>): Promise<unknown> {
  return strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') await trx.raw('SELECT pg_advisory_xact_lock(?)', [LOCK]);
    return work();
  });
}
