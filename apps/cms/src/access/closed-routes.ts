import type { Core } from '@strapi/strapi';
import { actorFor } from './memberships';
import { checkBefore, type PolicyContext } from './route-policy';
import { wrapAction } from './wrap-action';

type Handler = readonly [plugin: string, handler: string];

/**
 * Where Strapi asks for no more than a session: how everybody's forms look, the settings of i18n, e-mail of any words to
 * any address, and what the content API is made of.
 */
const ADMINISTRATORS: readonly Handler[] = [
  ['content-manager', 'components.updateComponentConfiguration'],
  ['content-manager', 'content-types.updateContentTypeConfiguration'],
  ['i18n', 'settings.updateSettings'],
  ['email', 'email.send'],
  ['admin', 'content-api.getPermissions'],
  ['admin', 'content-api.getRoutes'],
  ['users-permissions', 'permissions.getPermissions'],
  ['users-permissions', 'permissions.getPolicies'],
  ['users-permissions', 'permissions.getRoutes'],
];

/** To be called in `register`. */
export function closeRoutes(strapi: Core.Strapi): void {
  countForNobody(strapi);
  for (const [plugin, handler] of ADMINISTRATORS) {
    checkBefore(strapi, plugin, [handler], `administrators-${plugin}-${handler}`, async (context) => {
      return isAdministrator(strapi, context);
    });
  }
  tellLittle(strapi);
}

async function isAdministrator(strapi: Core.Strapi, { state }: PolicyContext): Promise<boolean> {
  return state.user !== undefined && (await actorFor(strapi, state.user, new Date())).isAdministrator;
}

/** Strapi's home page asks for counts over every unit's rows, for widgets of its own that ours stand in place of. */
function countForNobody(strapi: Core.Strapi): void {
  const answers = (context: { body: unknown }): Promise<void> => {
    context.body = { data: { draft: 0, published: 0, modified: 0 } };
    return Promise.resolve();
  };
  wrapAction(strapi, 'plugin::content-manager.homepage', 'getCountDocuments', answers);
  wrapAction(strapi, 'admin::homepage', 'getKeyStatistics', answers);
}

/** The panel needs to know which edition and version it talks to; which packages run on which Node is nobody's business. */
function tellLittle(strapi: Core.Strapi): void {
  wrapAction(strapi, 'admin::admin', 'information', async (context, action) => {
    await action();
    const { data } = context.body as { data: Record<string, unknown> };
    context.body = { data: { ...data, dependencies: {}, nodeVersion: null, projectId: null } };
  });
}
