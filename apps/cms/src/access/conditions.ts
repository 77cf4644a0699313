import type { Core } from '@strapi/strapi';
import { permissionService } from './admin-services';
import type { AdminUser } from './memberships';
import { AT_A_DESK, type LimitedScope, scopeOfUser, type UnitScope } from './unit-scope';

/** Ids as Strapi computes them: `api::<name>`. Roles refer to them, so they must never change. */
export const ARTICLE_IN_SCOPE = 'api::article-in-scope';
export const IS_CREATOR = 'admin::is-creator';

interface Condition {
  name: string;
  displayName: string;
  category: string;
  handler: (user: AdminUser) => Promise<boolean | Record<string, unknown>>;
}

/**
 * `isInScope`, as Strapi's conditions say it: once as SQL for lists, once in memory for a single article. Dot keys only:
 * nested objects fail the check in memory. An empty list lets nothing through.
 */
function withinScope({ unitRows, deskKeys, escalatedKeys, personId }: LimitedScope): Record<string, unknown> {
  // A name on an article is a right only for whoever still sits at some desk.
  const named = deskKeys.length > 0 ? [{ assignee: { $eq: personId } }] : [];
  const late = { $and: [{ escalatedAt: { $ne: null } }, { deskKey: { $in: escalatedKeys } }] };
  const mine = { $or: [...named, { deskKey: { $in: deskKeys } }, late] };
  return { $or: [{ 'unit.id': { $in: unitRows } }, { $and: [{ state: { $in: AT_A_DESK } }, mine] }] };
}

const scopes = new WeakMap<AdminUser, Promise<UnitScope>>();

/** Strapi reads the person anew at each request and asks the condition once per permission: one answer serves them. */
function scopeInRequest(strapi: Core.Strapi, user: AdminUser): Promise<UnitScope> {
  const scope = scopes.get(user) ?? scopeOfUser(strapi, user);
  scopes.set(user, scope);
  return scope;
}

const conditions = (strapi: Core.Strapi): Condition[] => [
  {
    name: 'article-in-scope',
    displayName: 'Tin bài của đơn vị mình, của các công đoàn cơ sở trực thuộc, và tin bài đang chờ mình duyệt',
    category: 'Tòa Soạn',
    async handler(user) {
      const scope = await scopeInRequest(strapi, user);
      return scope.all ? true : withinScope(scope);
    },
  },
];

/** To be called in bootstrap, and before any role is provisioned. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await permissionService(strapi).conditionProvider.registerMany(conditions(strapi));
}
