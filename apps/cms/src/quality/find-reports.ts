import type { Core } from '@strapi/strapi';
import type { EventReport } from '@toasoan/newsroom';
import { stored } from '../ledger/load-articles';

/** What may be told of articles that readers do not see. */
export type Unseen =
  /** Nothing. */
  | { of: 'nobody' }
  /** Those of this unit: whoever sees one sees the others. */
  | { of: 'unit'; documentId: string }
  /** A contributor sees her own alone. */
  | { of: 'contributor'; id: number };

export interface ReportsAsked {
  /** The article itself; null while it is not saved. */
  documentId: string | null;
  /** When the event ended; else when the article was published, sent or written. */
  at: Date;
  /** Days before and after. */
  days: number;
  unseen: Unseen;
}

/** An article around the same time, with what a list says of it. */
export interface FoundReport extends EventReport {
  firstPublishedAt: Date | null;
}

interface Row {
  document_id: string;
  title: string | null;
  lead: string | null;
  unit_id: string | null;
  unit_name: string | null;
  named: string | null;
  event_ended_at: number | string | Date | null;
  first_published_at: number | string | Date | null;
  published_at: number | string | Date | null;
}

const DAY = 86_400_000;
/** Far more than a federation publishes in a week: what bounds a day on which an archive was brought in. */
const MOST = 400;
const UNFINISHED = ['draft', 'in_review', 'returned', 'scheduled'];

/**
 * Articles whose event ended around a time, or which came out then and say no time; what readers see, and of the rest what
 * `unseen` allows. How alike they are is the newsroom's to judge. Each question is answered by an index (ADR 0103).
 */
export async function findReports(strapi: Core.Strapi, asked: ReportsAsked): Promise<FoundReport[]> {
  // Inside a save the question goes over the save's own connection: SQLite has no other.
  if (!strapi.db.inTransaction()) return find(strapi, asked, (query) => query);
  return strapi.db.transaction(({ trx }) => find(strapi, asked, (query) => query.transacting(trx)));
}

async function find(strapi: Core.Strapi, asked: ReportsAsked, over: (query: Query) => Query): Promise<FoundReport[]> {
  const from = bound(strapi, asked, -asked.days);
  const upTo = bound(strapi, asked, asked.days);
  const around = (column: string) => (query: Query) => query.where(column, '>=', from).where(column, '<=', upTo);
  const published = (query: Query) => query.whereNotNull('a.published_at');
  const undated = (query: Query) => query.whereNull('a.event_ended_at');
  const own = asked.unseen.of === 'nobody' ? null : unseenBy(asked.unseen);
  const questions = [
    [published, around('a.event_ended_at')],
    [published, around('a.first_published_at'), undated],
    ...(own === null
      ? []
      : [
          [own, around('a.event_ended_at')],
          [own, around('a.updated_at'), undated],
        ]),
  ];
  const answers = await Promise.all(
    questions.map(async (conditions) => {
      const query = conditions
        .reduce((one, condition) => condition(one), articles(strapi))
        .orderBy('a.id')
        .limit(MOST);
      return (await over(query)) as Row[];
    }),
  );
  const rows = answers.flat();
  const found = new Map(rows.map((row) => [row.document_id, report(row)] as const));
  if (asked.documentId !== null) found.delete(asked.documentId);
  return [...found.values()];
}

/** SQLite keeps numbers, PostgreSQL instants; knex takes either, its types one at a time. */
const bound = (strapi: Core.Strapi, { at }: ReportsAsked, days: number): Date =>
  stored(strapi, at.getTime() + days * DAY) as Date;

type Query = ReturnType<typeof articles>;

function articles(strapi: Core.Strapi) {
  return strapi.db
    .getConnection('articles as a')
    .leftJoin('articles_unit_lnk as l', 'l.article_id', 'a.id')
    .leftJoin('units as u', 'u.id', 'l.unit_id')
    .select(
      'a.document_id',
      'a.title',
      'a.lead',
      'u.document_id as unit_id',
      'u.name as named',
      'a.unit_name_at_publication as unit_name',
      'a.event_ended_at',
      'a.first_published_at',
      'a.published_at',
    );
}

/** Never published, and still to become something. */
function unseenBy(unseen: Exclude<Unseen, { of: 'nobody' }>) {
  return (query: Query): Query => {
    const draft = query.whereNull('a.published_at').whereNull('a.first_published_at').whereIn('a.state', UNFINISHED);
    if (unseen.of === 'unit') return draft.where('u.document_id', unseen.documentId);
    return draft.join('articles_contributor_lnk as c', 'c.article_id', 'a.id').where('c.user_id', unseen.id);
  };
}

function report(row: Row): FoundReport {
  return {
    documentId: row.document_id,
    title: row.title ?? '',
    lead: row.lead ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name ?? row.named ?? '',
    eventEndedAt: row.event_ended_at === null ? null : new Date(row.event_ended_at),
    firstPublishedAt: row.first_published_at === null ? null : new Date(row.first_published_at),
    published: row.published_at !== null,
  };
}

/** Whose unpublished articles a reader of this one may hear of. */
export function unseenOf(unit: { documentId: string } | null, contributor: { id: number } | null): Unseen {
  if (contributor !== null) return { of: 'contributor', id: contributor.id };
  return unit === null ? { of: 'nobody' } : { of: 'unit', documentId: unit.documentId };
}
