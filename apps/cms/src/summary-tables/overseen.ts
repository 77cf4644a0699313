import type { Core } from '@strapi/strapi';
import { actorFor, type EditorialActor } from '../access/memberships';
import { type PersonContext, refuse } from '../editorial/person-routes';

/** Of whoever oversees all units, and when it is asked. */
export interface Overseer {
  actor: EditorialActor;
  now: Date;
}
type Handler = (strapi: Core.Strapi, context: PersonContext, who: Overseer) => Promise<void>;

/** For the Board and administrators alone: every unit's figures stand there. */
export const overseen =
  (strapi: Core.Strapi, handler: Handler) =>
  async (context: PersonContext): Promise<void> => {
    const now = new Date();
    const actor = await actorFor(strapi, context.user, now);
    if (actor.isBoard || actor.isAdministrator) await handler(strapi, context, { actor, now });
    else refuse(context, { code: 'board_only' });
  };
