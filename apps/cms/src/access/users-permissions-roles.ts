import type { Core } from '@strapi/strapi';
import { PORTAL_ROUTES, portalAction } from '../portal/portal-routes';

/** What a contributor may call: her own account at Strapi's own routes, and the portal's. Nothing else, and no type. */
const AUTHENTICATED_ACTIONS: readonly string[] = [
  'plugin::users-permissions.user.me',
  'plugin::users-permissions.auth.changePassword',
  'plugin::users-permissions.auth.logout',
  ...PORTAL_ROUTES.filter((route) => !('open' in route)).map(portalAction),
];

/**
 * Makes the roles of the content API what stands here, on every start: the public role gets nothing (a public `find` would
 * hand out drafts), the authenticated one exactly the list above.
 * @throws Error when they read back differently
 */
export async function provisionPortalRoles(strapi: Core.Strapi): Promise<void> {
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' }, select: ['id'] })) as { id: number } | null;
  if (!role) throw new Error('Thiếu vai trò «authenticated» của cộng tác viên. CMS dừng lại.');
  await permissions.deleteMany({ where: { role: { id: { $ne: role.id } } } });
  await permissions.deleteMany({ where: { role: { id: role.id }, action: { $notIn: [...AUTHENTICATED_ACTIONS] } } });
  const held = async (): Promise<string[]> =>
    ((await permissions.findMany({ where: { role: { id: role.id } } })) as { action: string }[]).map(
      ({ action }) => action,
    );
  const known = new Set(await held());
  for (const action of AUTHENTICATED_ACTIONS.filter((one) => !known.has(one))) {
    await permissions.create({ data: { action, role: role.id } });
  }
  const stored = [...new Set(await held())].sort();
  const others = await permissions.count({ where: { role: { id: { $ne: role.id } } } });
  if (others > 0 || stored.join() !== [...AUTHENTICATED_ACTIONS].sort().join()) {
    throw new Error('Quyền của cộng tác viên đọc lại khác với quy định. CMS dừng lại.');
  }
}
