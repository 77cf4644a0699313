import type { Core } from '@strapi/strapi';
import type { AdminUser } from './memberships';
import { checkBefore, type PolicyContext } from './route-policy';

/** No document bears it: Strapi's ids are 24 letters long. */
const NOBODYS_ID = 'khong-co';

const handlers = (controller: string, names: readonly string[]): string[] =>
  names.map((name) => `${controller}.${name}`);
const ONE = ['findOne', 'update', 'clone', 'autoClone', 'delete', 'publish', 'unpublish', 'discard'];
const MANY = ['bulkDelete', 'bulkFindForValidation', 'bulkPublish', 'bulkUnpublish', 'countManyEntriesDraftRelations'];
const NAMES = ['id', 'sourceId', 'documentIds'] as const;

/** Of these documents those that exist for this person; null where all do, which need not be looked up. */
export type ShownIds = (user: AdminUser, ids: readonly string[]) => Promise<ReadonlySet<string> | null>;

/**
 * A document that is no business of the person's does not exist: its id is read as one that nobody bears, so that the answer
 * is Strapi's own for an unknown id, on every route that takes one, single or in a list. Strapi itself answers 403, 404 or an
 * empty document, checks no condition on half of these routes, and so tells which ids there are. To be called in `register`.
 */
export function hideIds(strapi: Core.Strapi, model: string, name: string, shownIds: ShownIds): void {
  const routes = [
    ...handlers('collection-types', [...ONE, ...MANY, 'countDraftRelations']),
    ...handlers('relations', ['findAvailable', 'findExisting']),
  ];
  checkBefore(strapi, 'content-manager', routes, name, async (context) => {
    if (context.params['model'] === model && context.state.user) await hide(context, context.state.user, shownIds);
  });
}

async function hide({ params, request }: PolicyContext, user: AdminUser, shownIds: ShownIds): Promise<void> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  // Written in place: Koa hands the handler the same objects.
  const holders: Record<string, unknown>[] = [params, body, request.query];
  const named = holders.flatMap((holder) => NAMES.flatMap((name) => idsIn(holder[name])));
  if (named.length === 0) return;
  const known = await shownIds(user, named);
  if (known === null) return;
  const shown = (id: unknown): unknown => (typeof id !== 'string' || id === '' || known.has(id) ? id : NOBODYS_ID);
  for (const holder of holders) {
    for (const name of NAMES.filter((name) => holder[name] !== undefined)) {
      const value = holder[name];
      holder[name] = Array.isArray(value) ? value.map(shown) : shown(value);
    }
  }
}

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '');
