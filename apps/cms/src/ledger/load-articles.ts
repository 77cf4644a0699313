import type { Core } from '@strapi/strapi';
import type { Genre } from '@toasoan/contracts';
import type { Day, LedgerArticle } from '@toasoan/newsroom';
import { type ArticleDetails, loadDetails, NO_DETAILS } from './load-details';

/** One line for an article: its words as readers have them (else the draft's), its standing as the draft keeps it. */
interface Row {
  row: number;
  document_id: string;
  title: string | null;
  genre: Genre;
  unit_id: string | null;
  superior_id: string | null;
  unit_name: string | null;
  first_published_at: Stored;
  event_ended_at: Stored | null;
  original_url: string | null;
  original_published_at: Stored | null;
  state: string;
  live: boolean | number | null;
  withdrawn_at: Stored | null;
  grade: number | null;
  same_event_as: string | null;
  writer_name: string | null;
  byline: string | null;
}
/** SQLite keeps milliseconds, PostgreSQL gives a date. */
type Stored = number | string | Date;

const HOUR = 3_600_000;
const MOST_AT_ONCE = 500;

export interface LedgerPeriod {
  from: Day;
  to: Day;
}

/**
 * Every article that was first published in the period, both days included, in Viet Nam; and the other reports of the same
 * events, whenever they came: a share of credit does not depend on the period.
 * @param detailed with steps, authors, categories and corrections, which the summary table does not ask for
 */
export async function loadLedgerArticles(
  strapi: Core.Strapi,
  { from, to }: LedgerPeriod,
  detailed = false,
): Promise<LedgerArticle[]> {
  const bounds = [startOf(from), startOf(to) + 24 * HOUR].map((at) => stored(strapi, at)) as [Stored, Stored];
  const inside = (await articleRows(strapi)
    .where('d.first_published_at', '>=', bounds[0])
    .where('d.first_published_at', '<', bounds[1])) as Row[];
  const found = [...inside, ...(await otherReports(strapi, inside))];
  const details = detailed
    ? await loadDetails(
        strapi,
        found.map(({ row, document_id }) => ({ row, id: document_id })),
      )
    : null;
  return found.map((row) => ledgerArticle(row, details?.get(row.document_id) ?? NO_DETAILS));
}

/** Midnight in Viet Nam, which keeps one offset all year. */
const startOf = (day: Day): number => Date.parse(`${day}T00:00:00+07:00`);

/** An instant as the database compares it. */
export const stored = (strapi: Core.Strapi, at: number): number | Date =>
  strapi.db.dialect.client === 'postgres' ? new Date(at) : at;

function articleRows(strapi: Core.Strapi) {
  return strapi.db
    .getConnection('articles as d')
    .leftJoin('articles as p', function () {
      this.on('p.document_id', 'd.document_id').andOnNotNull('p.published_at');
    })
    .join('articles as c', 'c.id', strapi.db.connection.raw('coalesce(p.id, d.id)'))
    .leftJoin('articles_unit_lnk as ul', 'ul.article_id', 'c.id')
    .leftJoin('units as u', 'u.id', 'ul.unit_id')
    .leftJoin('articles_superior_lnk as sl', 'sl.article_id', 'c.id')
    .leftJoin('units as s', 's.id', 'sl.unit_id')
    .whereNull('d.published_at')
    .whereNotNull('d.first_published_at')
    .orderBy('d.first_published_at')
    .orderBy('d.id')
    .select(
      'c.id as row',
      'd.document_id',
      'c.title',
      'c.genre',
      'u.document_id as unit_id',
      's.document_id as superior_id',
      'c.unit_name_at_publication as unit_name',
      'd.first_published_at',
      'c.event_ended_at',
      'c.original_url',
      'c.original_published_at',
      'd.state',
      'd.live',
      'd.withdrawn_at',
      'd.grade',
      'd.same_event_as',
      'c.writer_name',
      'c.byline',
    );
}

/** Of the events that articles of the period report, the reports from outside of it. */
async function otherReports(strapi: Core.Strapi, inside: readonly Row[]): Promise<Row[]> {
  const ids = new Set(inside.map(({ document_id }) => document_id));
  const events = new Set(
    inside.flatMap(({ document_id, same_event_as }) => [document_id, same_event_as ?? document_id]),
  );
  const links: unknown = await strapi.db
    .getConnection('articles')
    .whereNull('published_at')
    .whereNotNull('same_event_as')
    .select('document_id', 'same_event_as');
  const reports = (links as { document_id: string; same_event_as: string }[]).flatMap(
    ({ document_id, same_event_as }) =>
      events.has(same_event_as) || events.has(document_id) ? [document_id, same_event_as] : [],
  );
  const wanted = [...new Set(reports)].filter((id) => !ids.has(id));
  const found: Row[] = [];
  for (let at = 0; at < wanted.length; at += MOST_AT_ONCE) {
    found.push(...((await articleRows(strapi).whereIn('d.document_id', wanted.slice(at, at + MOST_AT_ONCE))) as Row[]));
  }
  return found;
}

function ledgerArticle(row: Row, { steps, category, author, corrections }: ArticleDetails): LedgerArticle {
  const byline = row.byline?.trim() ?? '';
  return {
    id: row.document_id,
    title: row.title ?? '',
    unitId: row.unit_id,
    superiorId: row.superior_id,
    unitName: row.unit_name,
    genre: row.genre,
    firstPublishedAt: instant(row.first_published_at),
    eventEndedAt: row.event_ended_at === null ? null : instant(row.event_ended_at),
    steps,
    withdrawnAt: takenDown(row) && row.withdrawn_at !== null ? instant(row.withdrawn_at) : null,
    corrections,
    sameEventAs: row.same_event_as,
    grade: row.grade,
    reprint: (row.original_url ?? '') !== '' || row.original_published_at !== null,
    category,
    author: author ?? (byline === '' ? null : { id: `byline:${byline}`, name: byline }),
  };
}

/** Was on the site and is not any more, whatever has become of its draft since. */
const takenDown = ({ live, state }: Row): boolean => (live === null ? state !== 'published' : !live);

const instant = (value: Stored): number => (typeof value === 'number' ? value : new Date(value).getTime());
