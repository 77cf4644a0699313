import type { Core } from '@strapi/strapi';
import { formRefusal } from '../environment/form-refusal';
import { checkBefore, type PolicyContext } from './route-policy';
import { scopeInRequest } from './unit-scope';

/** What the edit view sends when it looks for relations: which page of what search, and what is chosen already. */
const KNOWN = [
  ...['component', 'id', '_q', '_filter', 'idsToOmit', 'idsToInclude'],
  ...['page', 'pageSize', 'locale', 'status'],
];

/**
 * Strapi lays the request's own `fields`, `filters`, `sort` and `populate` over those it has chosen for the person, and
 * never looks at the answer again: passwords and tokens of every account could be read there, or guessed by sorting.
 * To be called in `register`.
 */
export function guardRelations(strapi: Core.Strapi): void {
  const handlers = ['relations.findAvailable', 'relations.findExisting'];
  checkBefore(strapi, 'content-manager', handlers, 'relations-query', requireKnownQuery);
  checkBefore(strapi, 'content-manager', handlers, 'relations-field', mayReadField);
  checkBefore(strapi, 'content-manager', ['relations.findAvailable'], 'relations-scope', (context) =>
    offerUnitsInScope(strapi, context),
  );
}

/** Strapi means to refuse here, and stumbles over its own refusal into a 500. Of components it asks nothing. */
function mayReadField({ params, state }: PolicyContext): boolean {
  const { model = '', targetField } = params;
  if (!model.includes('::')) return true;
  return state.userAbility?.can('plugin::content-manager.explorer.read', model, targetField) ?? false;
}

/**
 * An article is written for a unit that its writer works for; the others are refused when saved, so they aren't offered.
 * The guard above has let no filter of the request's own through.
 */
async function offerUnitsInScope(strapi: Core.Strapi, { params, state, request }: PolicyContext): Promise<void> {
  if (params['model'] !== 'api::article.article' || params['targetField'] !== 'unit' || !state.user) return;
  const scope = await scopeInRequest(strapi, state.user);
  // In place: Koa hands the handler the same object.
  if (!scope.all) request.query['filters'] = { id: { $in: scope.unitRows } };
}

function requireKnownQuery({ request }: PolicyContext): void {
  const strange = Object.keys(request.query).filter((name) => !KNOWN.includes(name));
  if (strange.length === 0) return;
  throw formRefusal(
    'Yêu cầu tìm mục liên quan có tham số không được phép. Hãy tải lại trang rồi thử lại.',
    'relations_query',
    { parameters: strange },
  );
}
