import type { Core } from '@strapi/strapi';
import { APPROVAL_LOG } from '../editorial/approval-log';
import { ARTICLE } from '../editorial/article-row';
import { REVISION } from './keep-revision';

const AT_ONCE = 500;

/** With an article that nobody but its writers ever read, its history goes too. To be called in that transaction. */
export async function forgetRevisions(strapi: Core.Strapi, articleId: string): Promise<void> {
  await strapi.db.query(REVISION).deleteMany({ where: { articleId } });
}

/** Puts `name` in the place of an author's own, in whatever of her history stays. */
export async function renameAuthor(strapi: Core.Strapi, author: string, name: string): Promise<void> {
  await strapi.db.query(REVISION).updateMany({ where: { author }, data: { authorName: name } });
}

/** Histories of articles that are gone without a step in the log: left behind before `forgetRevisions` was. */
export async function forgetOrphans(strapi: Core.Strapi): Promise<number> {
  const table = (uid: string): string => strapi.db.metadata.get(uid).tableName;
  const knex = strapi.db.connection;
  const orphans = knex(`${table(REVISION)} as kept`)
    .select('kept.id')
    .whereNotExists(knex(`${table(ARTICLE)} as article`).whereRaw('article.document_id = kept.article_id'))
    .whereNotExists(knex(`${table(APPROVAL_LOG)} as step`).whereRaw('step.article_id = kept.article_id'));
  const ids = (await orphans).map(({ id }: { id: number }) => id);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await strapi.db.query(REVISION).deleteMany({ where: { id: { $in: ids.slice(from, from + AT_ONCE) } } });
  }
  return ids.length;
}
