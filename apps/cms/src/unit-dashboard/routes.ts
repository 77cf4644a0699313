import type { Core } from '@strapi/strapi';
import { dashboardQuerySchema } from '@toasoan/contracts';
import { actorInRequest } from '../access/memberships';
import { answerWith, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { readDashboard } from './read-dashboard';

/** `GET /editorial/unit-dashboard`; to be called in register. */
export function registerUnitDashboardRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    {
      method: 'GET',
      path: '/editorial/unit-dashboard',
      handler: async (context) => {
        const query = dashboardQuerySchema.safeParse(context.query);
        if (!query.success) {
          refuse(context, { code: 'bad_request' });
          return;
        }
        const actor = await actorInRequest(strapi, context.user, new Date());
        answerWith(context, await readDashboard(strapi, actor, query.data));
      },
    },
  ]);
}
