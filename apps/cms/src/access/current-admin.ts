import type { Core } from '@strapi/strapi';
import type { AdminUser } from './memberships';

/**
 * The admin user of the request at hand; null outside a request. People of users-permissions appear in the same place,
 * so the strategy is checked, not only the presence of a user.
 */
export function currentAdmin(strapi: Core.Strapi): AdminUser | null {
  const state = strapi.requestContext.get()?.state as
    { user?: AdminUser; auth?: { strategy?: { name?: string } } } | undefined;
  return state?.user && state.auth?.strategy?.name === 'admin' ? state.user : null;
}
