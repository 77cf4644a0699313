import { PORTAL_ROUTES, type PortalRoute } from '../../../portal/portal-routes';

/** Strapi asks the role of each (`access/users-permissions-roles.ts`) but for those that come before a sign-in. */
export default {
  routes: PORTAL_ROUTES.map(({ name, method, path, open }: PortalRoute) => ({
    method,
    path: `/portal/${path}`,
    handler: `portal.${name}`,
    config: open ? { auth: false } : {},
  })),
};
