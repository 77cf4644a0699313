import type { Core } from '@strapi/strapi';
import { permissionService } from './admin-services';
import type { AdminUser } from './memberships';
import { scopeOfUser } from './unit-scope';

/** Ids as Strapi computes them: `api::<name>`. Roles refer to them, so they must never change. */
export const ARTICLE_IN_SCOPE = 'api::article-in-scope';
export const IS_CREATOR = 'admin::is-creator';

interface Condition {
  name: string;
  displayName: string;
  category: string;
  handler: (user: AdminUser) => Promise<boolean | Record<string, unknown>>;
}

const conditions = (strapi: Core.Strapi): Condition[] => [
  {
    name: 'article-in-scope',
    displayName: 'Tin bài của đơn vị mình và của các công đoàn cơ sở trực thuộc',
    category: 'Tòa Soạn',
    async handler(user) {
      const scope = await scopeOfUser(strapi, user);
      // Dot keys only: nested objects fail Strapi's in-memory check. An empty list lets nothing through.
      return scope.all ? true : { 'unit.id': { $in: scope.unitRows } };
    },
  },
];

/** To be called in bootstrap, and before any role is provisioned. */
export async function registerConditions(strapi: Core.Strapi): Promise<void> {
  await permissionService(strapi).conditionProvider.registerMany(conditions(strapi));
}
