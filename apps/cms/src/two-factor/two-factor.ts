import type { Core } from '@strapi/strapi';
import { closeDocuments } from './close-documents';
import { forgetDeletedPeople } from './forget-deleted-people';
import { guardAdminTokens } from './guard-admin-tokens';
import { guardSessions } from './guard-sessions';
import { registerTwoFactorRoutes } from './routes';

/** The guards and the routes; to be called in register. */
export function requireTwoFactor(strapi: Core.Strapi): void {
  guardSessions(strapi);
  guardAdminTokens(strapi);
  registerTwoFactorRoutes(strapi);
}

/** What is kept is this room's alone, and goes with the account; to be called in bootstrap. */
export function keepTwoFactor(strapi: Core.Strapi): void {
  closeDocuments(strapi);
  forgetDeletedPeople(strapi);
}
