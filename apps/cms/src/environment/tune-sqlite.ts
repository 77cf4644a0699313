import type { Core } from '@strapi/strapi';

/**
 * SQLite with a write-ahead log: readers don't wait for a writer, a commit costs one sync, and a killed process loses
 * nothing that was committed. The mode stays with the file.
 */
export async function tuneSqlite(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'sqlite') return;
  await strapi.db.connection.raw('PRAGMA journal_mode = WAL');
}
