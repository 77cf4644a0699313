import type { Core } from '@strapi/strapi';
import { hideIds } from './hidden-ids';
import { isInScope, scopeInRequest, type UnitScope } from './unit-scope';

const ARTICLE = 'api::article.article';

/** For whom an article is no business of, it does not exist. To be called in `register`. */
export function hideForeignArticles(strapi: Core.Strapi): void {
  hideIds(strapi, ARTICLE, 'foreign-articles', async (user, ids) => {
    const scope = await scopeInRequest(strapi, user);
    return scope.all ? null : articlesInScope(strapi, ids, scope);
  });
}

async function articlesInScope(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  scope: UnitScope,
): Promise<Set<string>> {
  const drafts = (await strapi.db.query(ARTICLE).findMany({
    where: { documentId: { $in: [...documentIds] }, publishedAt: { $null: true } },
    select: ['id', 'documentId', 'state', 'deskKey', 'escalatedAt', 'assignee'],
    populate: { unit: { select: ['id'] } },
  })) as (Parameters<typeof isInScope>[1] & { documentId: string })[];
  return new Set(drafts.filter((draft) => isInScope(scope, draft)).map(({ documentId }) => documentId));
}
