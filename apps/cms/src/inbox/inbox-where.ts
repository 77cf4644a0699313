import type { Core } from '@strapi/strapi';
import type { InboxView } from '@toasoan/contracts';
import type { ActedDesks } from '@toasoan/newsroom';
import { ARTICLE } from '../editorial/article-row';

/** What of a person the lists depend on. */
export interface InboxReader {
  /** `admin:7`, and its database row. */
  id: string;
  row: number;
  desks: ActedDesks;
  /** Units whose articles she follows: as database rows; null: all. */
  unitRows: readonly number[] | null;
  /** Units whose returned articles are hers to mend, as one of their editors. */
  editedUnitRows: readonly number[];
  seesAll: boolean;
  now: Date;
}

type Knex = ReturnType<Core.Strapi['db']['getConnection']>;

/** A relation of the article as SQL finds it: `exists` a link to one of `rows`. */
function linkedTo(strapi: Core.Strapi, field: 'unit' | 'writer' | 'lastEditor', rows: readonly number[]) {
  const { joinTable } = strapi.db.metadata.get(ARTICLE).attributes[field] as unknown as {
    joinTable: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
  };
  const { name, joinColumn, inverseJoinColumn } = joinTable;
  return strapi.db
    .getConnection(name)
    .select(strapi.db.connection.raw('1'))
    .whereRaw('?? = a.id', [`${name}.${joinColumn.name}`])
    .whereIn(`${name}.${inverseJoinColumn.name}`, [...rows]);
}

/** The drafts that stand in one of the person's lists, as `a`. */
export function inboxRows(strapi: Core.Strapi, view: InboxView, reader: InboxReader): Knex {
  const drafts = strapi.db.getConnection('articles as a').whereNull('a.published_at');
  switch (view) {
    case 'review':
      return drafts.where('a.state', 'in_review').where(mine(reader));
    case 'overdue': {
      const late = drafts.where('a.state', 'in_review').where('a.due_at', '<', reader.now);
      return reader.seesAll ? late : late.where(mine(reader));
    }
    case 'returned':
      return drafts.where('a.state', 'returned').where((either) => {
        either
          .whereExists(linkedTo(strapi, 'writer', [reader.row]))
          .orWhereExists(linkedTo(strapi, 'unit', reader.editedUnitRows));
      });
    case 'writing':
      return drafts.where('a.state', 'draft').where((either) => {
        either
          .whereExists(linkedTo(strapi, 'writer', [reader.row]))
          .orWhereExists(linkedTo(strapi, 'lastEditor', [reader.row]));
      });
    case 'scheduled': {
      const timed = drafts.where((either) => {
        either.where('a.state', 'scheduled').orWhereNotNull('a.withdrawal_due_at');
      });
      return reader.unitRows === null ? timed : timed.whereExists(linkedTo(strapi, 'unit', reader.unitRows));
    }
  }
}

/** To be decided by this person: the same answer as the newsroom's `reviewSeat`. */
function mine({ id, desks }: InboxReader) {
  return (either: Knex): void => {
    // A name on an article is a right only for whoever still sits at some desk.
    if (desks.keys.length > 0) either.orWhere('a.assignee', id);
    either.orWhereIn('a.desk_key', desks.keys).orWhere((late) => {
      late.whereNotNull('a.escalated_at').whereIn('a.desk_key', desks.whenEscalated);
    });
  };
}
