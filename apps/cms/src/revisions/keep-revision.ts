import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import type { ArticleWords } from '@toasoan/newsroom';
import { readStandingWords } from './article-words';

export const REVISION = 'api::article-revision.article-revision';

export interface RevisionRow {
  revision: number;
  author: string | null;
  authorName: string | null;
  at: string;
  words: ArticleWords;
}

/** Who saves; null is the system. */
export type Author = { id: string; name: string } | null;

/** The newest kept words at or before a revision; verbs count the number up and change no words. */
export async function newestAtOrBefore(
  strapi: Core.Strapi,
  articleId: string,
  revision: number,
): Promise<RevisionRow | null> {
  return (await strapi.db.query(REVISION).findOne({
    where: { articleId, revision: { $lte: revision } },
    orderBy: { revision: 'desc' },
  })) as RevisionRow | null;
}

/**
 * Before words change: an article from before the history was kept (example data, an imported archive) gets one of what
 * stands, so that what was published is never missing. To be called in the save's transaction, after its compare-and-set.
 */
export async function keepStanding(strapi: Core.Strapi, articleId: string, revision: number): Promise<void> {
  if ((await strapi.db.query(REVISION).count({ where: { articleId } })) > 0) return;
  const standing = await readStandingWords(strapi, articleId);
  if (!standing) return;
  const { words, author, authorName, at } = standing;
  await strapi.db.query(REVISION).create({ data: { articleId, revision, author, authorName, at, words } });
}

/** After a save, in its transaction: keeps the words under their revision; a save that changed nothing leaves no trace. */
export async function keepRevision(strapi: Core.Strapi, articleId: string, author: Author, at: Date): Promise<void> {
  const standing = await readStandingWords(strapi, articleId);
  if (!standing) return;
  const { words, revision } = standing;
  const newest = await newestAtOrBefore(strapi, articleId, revision);
  // PostgreSQL gives JSON back with its keys in another order.
  if (newest && isDeepStrictEqual(newest.words, words)) return;
  await strapi.db.query(REVISION).create({
    data: { articleId, revision, author: author?.id ?? null, authorName: author?.name ?? null, at, words },
  });
}
