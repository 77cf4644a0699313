import type { Core } from '@strapi/strapi';
import { actorFor } from './memberships';
import { checkBefore, type PolicyContext } from './route-policy';
import { wrapAction } from './wrap-action';

type Handler = readonly [plugin: string, handler: string];

/** Counts over every unit's rows, whoever asks. */
const OVERSEERS: readonly Handler[] = [
  ['content-manager', 'homepage.getCountDocuments'],
  ['admin', 'homepage.getKeyStatistics'],
];

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
  for (const [plugin, handler] of OVERSEERS) {
    checkBefore(strapi, plugin, [handler], `overseers-${plugin}-${handler}`, async (context) => {
      const { isBoard, isAdministrator } = await rankOf(strapi, context);
      return isBoard || isAdministrator;
    });
  }
  for (const [plugin, handler] of ADMINISTRATORS) {
    checkBefore(strapi, plugin, [handler], `administrators-${plugin}-${handler}`, async (context) => {
      return (await rankOf(strapi, context)).isAdministrator;
    });
  }
  tellLittle(strapi);
}

async function rankOf(
  strapi: Core.Strapi,
  { state }: PolicyContext,
): Promise<{ isBoard: boolean; isAdministrator: boolean }> {
  return state.user ? actorFor(strapi, state.user, new Date()) : { isBoard: false, isAdministrator: false };
}

/** The panel needs to know which edition and version it talks to; which packages run on which Node is nobody's business. */
function tellLittle(strapi: Core.Strapi): void {
  wrapAction(strapi, 'admin::admin', 'information', async (context, action) => {
    await action();
    const { data } = context.body as { data: Record<string, unknown> };
    context.body = { data: { ...data, dependencies: {}, nodeVersion: null, projectId: null } };
  });
}
