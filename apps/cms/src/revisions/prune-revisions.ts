import type { Core } from '@strapi/strapi';
import { APPROVAL_LOG } from '../editorial/approval-log';
import { nightly } from '../environment/nightly';
import { forgetOrphans } from './forget-revisions';
import { REVISION } from './keep-revision';

const KEPT_DAYS = 90;
const NIGHTLY = '17 3 * * *';

/** To be called in bootstrap. */
export function pruneRevisionsNightly(strapi: Core.Strapi): void {
  nightly(strapi, 'pruneRevisions', NIGHTLY, () => pruneRevisions(strapi, new Date()));
}

/**
 * Forgets intermediate saves older than 90 days: those between two others that no step was ever taken on. The first
 * and the newest of each article stay, and whatever was submitted, returned, approved, published or withdrawn: a step
 * in the log names its revision and makes the next, with the same words (ADR 0043). What is left of articles that are gone without a step goes too.
 */
export async function pruneRevisions(strapi: Core.Strapi, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { tableName } = strapi.db.metadata.get(REVISION);
  const log = strapi.db.metadata.get(APPROVAL_LOG).tableName;
  const knex = strapi.db.connection;
  const between = knex(`${tableName} as kept`)
    .select('kept.id')
    .where('kept.at', '<', before)
    .whereExists(
      knex(`${tableName} as older`).whereRaw('older.article_id = kept.article_id and older.revision < kept.revision'),
    )
    .whereExists(
      knex(`${tableName} as newer`).whereRaw('newer.article_id = kept.article_id and newer.revision > kept.revision'),
    )
    .whereNotExists(
      knex(`${log} as step`)
        .whereRaw('step.article_id = kept.article_id and step.revision >= kept.revision - 1')
        .whereRaw(
          `step.revision < (select min(next.revision) from ${tableName} as next where next.article_id = kept.article_id and next.revision > kept.revision)`,
        ),
    );
  // Read first: what is being deleted must not change what is looked at.
  const ids = (await between).map(({ id }: { id: number }) => id);
  for (let from = 0; from < ids.length; from += 500) {
    await strapi.db.query(REVISION).deleteMany({ where: { id: { $in: ids.slice(from, from + 500) } } });
  }
  return ids.length + (await forgetOrphans(strapi));
}
