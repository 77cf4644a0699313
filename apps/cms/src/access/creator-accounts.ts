import type { Core } from '@strapi/strapi';
import { formRefusal } from '../environment/form-refusal';
import { currentAdmin } from './current-admin';
import { actorFor } from './memberships';
import { checkBefore, handlersOf } from './route-policy';
import { wrapAction } from './wrap-action';

const PEOPLE = /(?:^|[.,\s])(?:createdBy|updatedBy)(?:$|[.:,\s])/i;
const DEEPEST = 20;
const CONTROLLERS = ['collection-types', 'single-types'];
/** What a screen calls somebody. */
const NAME = ['id', 'firstname', 'lastname', 'username'];

/**
 * Documents show who made them by name, and no more of the account: whoever may filter or sort by the creator's e-mail can
 * read it letter by letter. The administrator, who has the list of accounts, may; of files nobody (`media/library-query`).
 * To be called in `register`.
 */
export function guardCreatorAccounts(strapi: Core.Strapi): void {
  const handlers = CONTROLLERS.flatMap((controller) => handlersOf(strapi, 'content-manager', controller));
  checkBefore(strapi, 'content-manager', handlers, 'creator-query', async ({ request, state }) => {
    if (!namesPeople(request.query, 0)) return;
    if (state.user && (await actorFor(strapi, state.user, new Date())).isAdministrator) return;
    throw formRefusal('Không lọc hay sắp xếp theo tài khoản người tạo, người sửa được.', 'creator_query');
  });
  // Strapi takes this one order from the body, where no guard of questions looks; any will do for a list to be checked.
  wrapAction(
    strapi,
    'plugin::content-manager.collection-types',
    'bulkFindForValidation',
    async ({ request }, answer) => {
      if (isRecord(request.body)) Reflect.deleteProperty(request.body, 'sort');
      await answer();
    },
  );
  for (const handler of handlers) {
    const [controller = '', action = ''] = handler.split('.');
    wrapAction(strapi, `plugin::content-manager.${controller}`, action, async (context, answer) => {
      await answer();
      if (currentAdmin(strapi)) keepNames(context.body);
    });
  }
}

/** Is an account named, as a key (`filters[createdBy]`) or in a path (`sort=createdBy.email`)? */
function namesPeople(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return PEOPLE.test(value);
  if (typeof value !== 'object' || value === null) return false;
  if (depth > DEEPEST) return true;
  return Object.entries(value).some(([key, item]) => {
    // What people look for may be any word.
    const words = typeof item === 'string' && (key === '_q' || key.startsWith('$'));
    return PEOPLE.test(key) || (!words && namesPeople(item, depth + 1));
  });
}

/** In place: of every creator in an answer the name stays. */
function keepNames(value: unknown): void {
  if (Array.isArray(value)) value.forEach(keepNames);
  else if (isRecord(value)) {
    for (const [key, item] of Object.entries(value)) {
      if ((key === 'createdBy' || key === 'updatedBy') && isRecord(item)) {
        value[key] = Object.fromEntries(NAME.filter((name) => name in item).map((name) => [name, item[name]]));
      } else keepNames(item);
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date);
