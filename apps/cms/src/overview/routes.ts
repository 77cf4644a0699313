import type { Core } from '@strapi/strapi';
import { actorInRequest } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { readOverview } from './read-overview';

/** To be called in register. */
export function registerOverviewRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/overview', handler: (context) => showOverview(strapi, context) },
  ]);
}

/** Every unit's titles and names stand there, so it is for those who oversee them all. */
async function showOverview(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const actor = await actorInRequest(strapi, context.user, now);
  if (actor.isBoard || actor.isAdministrator) context.body = await readOverview(strapi, now);
  else refuse(context, { code: 'board_only' });
}
