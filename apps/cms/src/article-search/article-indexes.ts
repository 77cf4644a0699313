import type { Core } from '@strapi/strapi';

/**
 * The list as it comes first and by state: sorted, counted and searched without touching the rows (ADR 0050). Not in the
 * schema: reading PostgreSQL's indexes Strapi passes over their column `id`, takes these for changed at every later change
 * of the schema, and builds them anew.
 */
const OF_THE_LIST = {
  articles_search: 'articles (published_at, updated_at, search_text, id)',
  articles_list_state: 'articles (published_at, state, updated_at, id)',
  // Counts the pages of one state in the order of the ids: by the index above SQLite would have to sort them first, and
  // rather reads every row of that state (190 ms against 20 at 50,000 published articles).
  articles_count_state: 'articles (published_at, state, id)',
  // The articles of some units, counted: without it PostgreSQL reads the units of all articles (48 ms against 20).
  articles_of_unit: 'articles_unit_lnk (unit_id, article_id)',
};

/** To be called in bootstrap. */
export async function indexArticleList(strapi: Core.Strapi): Promise<void> {
  for (const [name, place] of Object.entries(OF_THE_LIST)) {
    await strapi.db.connection.raw(`CREATE INDEX IF NOT EXISTS ${name} ON ${place}`);
  }
}

/**
 * On PostgreSQL a word that few articles have is found by its trigrams. The extension comes with PostgreSQL, but a server
 * may lack it, or the account the right to add it: then such a question reads every draft, and the log says so.
 */
export async function indexWords(strapi: Core.Strapi): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  const { connection } = strapi.db;
  try {
    await connection.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await connection.raw(
      'CREATE INDEX IF NOT EXISTS articles_search_words ON articles USING gin (search_text gin_trgm_ops) WHERE published_at IS NULL',
    );
  } catch (error) {
    strapi.log.warn(`The search of articles goes without an index of words: ${(error as Error).message}`);
  }
}
