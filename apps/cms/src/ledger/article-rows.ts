import type { Core } from '@strapi/strapi';
import type { Genre } from '@toasoan/contracts';

/** How an article stands, as its draft keeps it. */
export interface StandingRow {
  id: number;
  document_id: string;
  first_published_at: Stored;
  state: string;
  live: boolean | number | null;
  withdrawn_at: Stored | null;
  grade: number | null;
  same_event_as: string | null;
}

/** Its words as readers have them, else the draft's; units by their rows. */
export interface WordsRow {
  id: number;
  document_id: string;
  published: boolean | number;
  title: string | null;
  genre: Genre;
  unit: number | null;
  superior: number | null;
  unit_name: string | null;
  event_ended_at: Stored | null;
  reprint: boolean | number;
  byline: string | null;
}

/** SQLite keeps milliseconds, PostgreSQL gives a date. */
export type Stored = number | string | Date;
export type Bounds = readonly [from: Stored, until: Stored];

const MOST_AT_ONCE = 500;

/** Of a lot of articles that were published at least once, those first published within the bounds, in order. */
export async function standingWithin(strapi: Core.Strapi, [from, until]: Bounds): Promise<StandingRow[]> {
  const rows: unknown = await standing(strapi)
    .where('first_published_at', '>=', from)
    .where('first_published_at', '<', until)
    .orderBy('first_published_at')
    .orderBy('id');
  return rows as StandingRow[];
}

export const standingOf = (strapi: Core.Strapi, ids: readonly string[]): Promise<StandingRow[]> =>
  inLots(ids, (lot) => standing(strapi).whereIn('document_id', lot).whereNotNull('first_published_at'));

/** What readers have of the articles first published within the bounds; what is taken down is not among it. */
export async function wordsWithin(strapi: Core.Strapi, [from, until]: Bounds): Promise<WordsRow[]> {
  const rows: unknown = await words(strapi)
    .whereNotNull('c.published_at')
    .where('c.first_published_at', '>=', from)
    .where('c.first_published_at', '<', until);
  return rows as WordsRow[];
}

/** Of these articles the words that readers have and the draft's. */
export const wordsOf = (strapi: Core.Strapi, ids: readonly string[]): Promise<WordsRow[]> =>
  inLots(ids, (lot) => words(strapi).whereIn('c.document_id', lot));

async function inLots<Row>(ids: readonly string[], read: (lot: string[]) => PromiseLike<unknown>): Promise<Row[]> {
  const found: Row[] = [];
  for (let at = 0; at < ids.length; at += MOST_AT_ONCE) {
    found.push(...((await read(ids.slice(at, at + MOST_AT_ONCE))) as Row[]));
  }
  return found;
}

const standing = (strapi: Core.Strapi) =>
  strapi.db
    .getConnection('articles')
    .whereNull('published_at')
    .select('id', 'document_id', 'first_published_at', 'state', 'live', 'withdrawn_at', 'grade', 'same_event_as');

const words = (strapi: Core.Strapi) =>
  strapi.db
    .getConnection('articles as c')
    .leftJoin('articles_unit_lnk as ul', 'ul.article_id', 'c.id')
    .leftJoin('articles_superior_lnk as sl', 'sl.article_id', 'c.id')
    .select(
      'c.id',
      'c.document_id',
      strapi.db.connection.raw('c.published_at is not null as published'),
      'c.title',
      'c.genre',
      'ul.unit_id as unit',
      'sl.unit_id as superior',
      'c.unit_name_at_publication as unit_name',
      'c.event_ended_at',
      strapi.db.connection.raw(
        "(coalesce(c.original_url, '') <> '' or c.original_published_at is not null) as reprint",
      ),
      'c.byline',
    );

/** The document ids of units by their rows. */
export async function unitIds(strapi: Core.Strapi): Promise<Map<number, string>> {
  const rows: unknown = await strapi.db.getConnection('units').select('id', 'document_id');
  return new Map((rows as { id: number; document_id: string }[]).map(({ id, document_id }) => [id, document_id]));
}

/** Articles that report an event of another's, and the first report that they name. */
export async function sameEventLinks(strapi: Core.Strapi): Promise<{ document_id: string; same_event_as: string }[]> {
  const links: unknown = await strapi.db
    .getConnection('articles')
    .whereNull('published_at')
    .whereNotNull('same_event_as')
    .select('document_id', 'same_event_as');
  return links as { document_id: string; same_event_as: string }[];
}
