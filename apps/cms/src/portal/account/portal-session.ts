import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { PortalContext } from '../portal-call';

const CONFIG = 'plugin::users-permissions.sessions.cookie';

interface CookieSettings {
  name?: string;
  [option: string]: unknown;
}

/**
 * Signs an account in as Strapi's own sign-in does: the refresh token goes into the cookie alone.
 * @returns the access token
 */
export async function signInAs(strapi: Core.Strapi, context: PortalContext, row: number): Promise<string> {
  const sessions = strapi.sessionManager('users-permissions');
  const refresh = await sessions.generateRefreshToken(String(row), randomUUID(), { type: 'refresh' });
  const access = await sessions.generateAccessToken(refresh.token);
  if ('error' in access) throw new Error(`a fresh session is refused: ${access.error}`);
  const { name, ...options } = strapi.config.get<CookieSettings>(CONFIG, {});
  context.cookies.set(name ?? 'strapi_up_refresh', refresh.token, { ...options, httpOnly: true, overwrite: true });
  return access.token;
}

/** Takes the cookie away; the session itself ends in the database. */
export function dropCookie(strapi: Core.Strapi, context: PortalContext): void {
  const { name, maxAge: _life, ...options } = strapi.config.get<CookieSettings>(CONFIG, {});
  const gone = { ...options, httpOnly: true, overwrite: true, expires: new Date(0) };
  context.cookies.set(name ?? 'strapi_up_refresh', '', gone);
}
