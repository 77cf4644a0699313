import type { Core } from '@strapi/strapi';

/**
 * How the articles of a period stand, and on SQLite the words that readers have of them, read from an index alone: there the
 * columns behind the body of a row cost the reading of its whole length, which took most of the summary table's time.
 * PostgreSQL keeps long texts apart, and its indexes hold no row of 2,704 bytes. Not in the schema, for the reason of the
 * list's indexes (ADR 0050). To be called in bootstrap, before SQLite counts.
 */
export async function indexLedger(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  await connection.raw(
    'CREATE INDEX IF NOT EXISTS articles_ledger ON articles ' +
      '(published_at, first_published_at, id, document_id, state, live, withdrawn_at, grade, same_event_as)',
  );
  if (strapi.db.dialect.client !== 'sqlite') return;
  await connection.raw(
    'CREATE INDEX IF NOT EXISTS articles_ledger_words ON articles ' +
      '(first_published_at, id, document_id, published_at, genre, event_ended_at, original_published_at, original_url, ' +
      'unit_name_at_publication, byline, title) WHERE published_at IS NOT NULL',
  );
}
