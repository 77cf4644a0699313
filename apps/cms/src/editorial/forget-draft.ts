import type { Core } from '@strapi/strapi';
import { forgetRevisions } from '../revisions/forget-revisions';
import { ARTICLE } from './article-row';
import { asVerb } from './verb-token';

/**
 * Removes a draft that was never sent, its history with it, whoever may edit it today: its writer leaves, and her unit may have
 * let her go before. To be called in a transaction.
 * @returns false, and nothing done, where it is no such draft any more (sent or changed in this moment)
 */
export async function forgetDraft(strapi: Core.Strapi, documentId: string, revision: number): Promise<boolean> {
  // Compare-and-set, as a save does it: of a submission in the same moment one of the two fails.
  const { count } = await strapi.db.query(ARTICLE).updateMany({
    where: {
      ...{ documentId, revision, state: 'draft', publishedAt: { $null: true } },
      ...{ submittedAt: { $null: true }, firstPublishedAt: { $null: true } },
    },
    data: { revision: revision + 1 },
  });
  if (count !== 1) return false;
  await asVerb(() => strapi.documents(ARTICLE).delete({ documentId }));
  await forgetRevisions(strapi, documentId);
  return true;
}
