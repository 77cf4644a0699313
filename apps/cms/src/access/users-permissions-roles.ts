import type { Core } from '@strapi/strapi';

/** Strapi's own self-service routes, by which people of the portal sign in; nothing else is open to anybody. */
const AUTHENTICATED_ACTIONS = ['plugin::users-permissions.user.me', 'plugin::users-permissions.auth.changePassword'];

/**
 * The public role of the content API gets nothing, and the authenticated one no more than its own account
 * (a public `find` would hand out drafts). The portal of "Contributors" opens its own routes.
 */
export async function clearPublicRole(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  await permissions.deleteMany({ where: { role: { type: 'public' } } });
  await permissions.deleteMany({
    where: { role: { type: 'authenticated' }, action: { $notIn: AUTHENTICATED_ACTIONS } },
  });
}
