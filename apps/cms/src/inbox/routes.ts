import type { Core } from '@strapi/strapi';
import { inboxQuerySchema } from '@toasoan/contracts';
import { actorInRequest } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { readInbox } from './read-inbox';

/** To be called in register. */
export function registerInboxRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/inbox', handler: (context) => showInbox(strapi, context) },
  ]);
}

async function showInbox(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const query = inboxQuerySchema.safeParse(context.query);
  if (!query.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const now = new Date();
  context.body = await readInbox(strapi, await actorInRequest(strapi, context.user, now), query.data, now);
}
