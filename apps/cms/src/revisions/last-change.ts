import type { Core } from '@strapi/strapi';
import { readLog } from '../editorial/approval-log';
import { ARTICLE } from '../editorial/article-row';
import { newestAtOrBefore } from './keep-revision';

export interface LastChange {
  by: string | null;
  at: Date | null;
  /** Where the article stands; 0 where it is gone. */
  revision: number;
}

/** Who changed the article last, by a save or by a step, as its history and its log tell. */
export async function lastChange(strapi: Core.Strapi, articleId: string): Promise<LastChange> {
  const row = (await strapi.db.query(ARTICLE).findOne({
    where: { documentId: articleId, publishedAt: { $null: true } },
    select: ['id', 'revision'],
  })) as { revision: number | null } | null;
  const revision = row?.revision ?? 0;
  const saved = await newestAtOrBefore(strapi, articleId, revision);
  const [step] = await readLog(strapi, articleId, 1);
  // A step names the revision that it was taken on, and makes the next.
  if (step && step.revision + 1 > (saved?.revision ?? 0))
    return { by: step.actorName, at: new Date(step.at), revision };
  return { by: saved ? (saved.authorName ?? 'hệ thống') : null, at: saved ? new Date(saved.at) : null, revision };
}
