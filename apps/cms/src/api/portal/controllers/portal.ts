import type { Core } from '@strapi/strapi';
import { answerPortal } from '../../../portal/answer-portal';
import type { PortalContext } from '../../../portal/portal-call';
import { PORTAL_ROUTES } from '../../../portal/portal-routes';

export default ({ strapi }: { strapi: Core.Strapi }) =>
  Object.fromEntries(
    PORTAL_ROUTES.map((route) => [route.name, (context: PortalContext) => answerPortal(strapi, route, context)]),
  );
