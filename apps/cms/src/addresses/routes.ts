import type { Core } from '@strapi/strapi';
import { addressImportSchema } from '@toasoan/contracts';
import { actorFor } from '../access/memberships';
import { refuse, registerPersonRoutes } from '../editorial/person-routes';
import { importAddresses } from './import-addresses';

/** `POST /editorial/addresses/import`, for the Board and administrators; to be called in register. */
export function registerAddressRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    {
      method: 'POST',
      path: '/editorial/addresses/import',
      handler: async (context) => {
        const { isBoard, isAdministrator } = await actorFor(strapi, context.user, new Date());
        const body = addressImportSchema.safeParse(context.request.body);
        if (!isBoard && !isAdministrator) refuse(context, { code: 'board_only' });
        else if (!body.success) refuse(context, { code: 'bad_request' });
        else {
          const { csv, check = false } = body.data;
          context.body = { data: await importAddresses(strapi, { csv, check }) };
        }
      },
    },
  ]);
}
