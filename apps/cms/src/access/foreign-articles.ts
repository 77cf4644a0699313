import type { Core } from '@strapi/strapi';
import { checkBefore, type PolicyContext } from './route-policy';
import { isInScope, scopeInRequest, type UnitScope } from './unit-scope';

const ARTICLE = 'api::article.article';
/** No document bears it: Strapi's ids are 24 letters long. */
const NOBODYS_ID = 'khong-co';

const handlers = (controller: string, names: readonly string[]): string[] =>
  names.map((name) => `${controller}.${name}`);
const ONE = ['findOne', 'update', 'clone', 'autoClone', 'delete', 'publish', 'unpublish', 'discard'];
const MANY = ['bulkDelete', 'bulkFindForValidation', 'bulkPublish', 'bulkUnpublish', 'countManyEntriesDraftRelations'];

/**
 * For whom an article is no business of, it does not exist: its id is read as one that nobody bears, so that the answer
 * is Strapi's own for an unknown id, on every route that takes one, single or in a list. Strapi itself answers 403 or
 * 404, checks no condition on half of these routes, and so tells which ids there are. To be called in `register`.
 */
export function hideForeignArticles(strapi: Core.Strapi): void {
  const routes = [
    ...handlers('collection-types', [...ONE, ...MANY, 'countDraftRelations']),
    ...handlers('relations', ['findAvailable', 'findExisting']),
  ];
  checkBefore(strapi, 'content-manager', routes, 'foreign-articles', (context) => hide(strapi, context));
}

async function hide(strapi: Core.Strapi, { params, state, request }: PolicyContext): Promise<void> {
  if (params['model'] !== ARTICLE || !state.user) return;
  const scope = await scopeInRequest(strapi, state.user);
  if (scope.all) return;
  const body = (request.body ?? {}) as Record<string, unknown>;
  // Written in place: Koa hands the handler the same objects.
  const holders: Record<string, unknown>[] = [params, body, request.query];
  const named = holders.flatMap((holder) => NAMES.flatMap((name) => idsIn(holder[name])));
  if (named.length === 0) return;
  const known = await articlesInScope(strapi, named, scope);
  const shown = (id: unknown): unknown => (typeof id !== 'string' || id === '' || known.has(id) ? id : NOBODYS_ID);
  for (const holder of holders) {
    for (const name of NAMES.filter((name) => holder[name] !== undefined)) {
      const value = holder[name];
      holder[name] = Array.isArray(value) ? value.map(shown) : shown(value);
    }
  }
}

const NAMES = ['id', 'sourceId', 'documentIds'] as const;

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '');

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
