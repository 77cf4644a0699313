import type { Core } from '@strapi/strapi';
import { permissionService } from './admin-services';
import type { AdminUser } from './memberships';
import { articlesBeyondUnits, type LimitedScope, scopeInRequest } from './unit-scope';

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
 * nested objects fail the check in memory. An empty list lets nothing through. What lies beyond her units is named by
 * id: an OR over other columns would make the database read every article (ADR 0050).
 */
async function withinScope(strapi: Core.Strapi, scope: LimitedScope): Promise<Record<string, unknown>> {
  const ofUnits = { 'unit.id': { $in: scope.unitRows } };
  const beyond = await articlesBeyondUnits(strapi, scope);
  return beyond.length === 0 ? ofUnits : { $or: [ofUnits, { id: { $in: beyond } }] };
}

const conditions = (strapi: Core.Strapi): Condition[] => [
  {
    name: 'article-in-scope',
    displayName: 'Tin bài của đơn vị mình, của các công đoàn cơ sở trực thuộc, và tin bài đang chờ mình duyệt',
    category: 'Tòa Soạn',
    async handler(user) {
      const scope = await scopeInRequest(strapi, user);
      return scope.all ? true : withinScope(strapi, scope);
    },
  },
];

/** To be called in bootstrap, and before any role is provisioned. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await permissionService(strapi).conditionProvider.registerMany(conditions(strapi));
}
