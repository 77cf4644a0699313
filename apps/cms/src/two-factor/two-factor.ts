import type { Core } from '@strapi/strapi';
import { guardAdminTokens } from './guard-admin-tokens';
import { guardSessions } from './guard-sessions';
import { registerTwoFactorRoutes } from './routes';

/** The guards and the routes; to be called in register. */
export function requireTwoFactor(strapi: Core.Strapi): void {
  guardSessions(strapi);
  guardAdminTokens(strapi);
  registerTwoFactorRoutes(strapi);
}
