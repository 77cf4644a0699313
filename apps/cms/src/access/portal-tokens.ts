import type { Core } from '@strapi/strapi';
import { noteUsed, renewOnceMore } from './renew-once-more';
import { type ActionContext, wrapAction } from './wrap-action';

interface Jwt {
  verify(token: string): Promise<{ id?: number; sessionId?: string }>;
}
interface CookieSettings {
  name?: string;
  [option: string]: unknown;
}

/** Strapi 5.54 answers these with the refresh token in the body; sign-in alone sets the cookie. */
const REISSUING = ['changePassword', 'resetPassword', 'register'];

/**
 * The portal's tokens (users-permissions). An access token holds no longer than its session, which Strapi looks at for
 * the newsroom only; and the refresh token is the cookie's alone, out of reach of any script. To be called in `register`.
 */
export function guardPortalTokens(strapi: Core.Strapi): void {
  const jwt = strapi.plugin('users-permissions').service('jwt') as unknown as Jwt;
  const verify = jwt.verify.bind(jwt);
  jwt.verify = async (token) => {
    const verified = await verify(token);
    const { sessionId } = verified;
    const sessions = strapi.sessionManager('users-permissions');
    if (sessionId === undefined || !(await sessions.isSessionActive(sessionId))) throw new Error('Invalid token.');
    await noteUsed(strapi, sessionId);
    return verified;
  };
  renewOnceMore(strapi);
  for (const name of REISSUING) {
    wrapAction(strapi, 'plugin::users-permissions.auth', name, async (context, action) => {
      await action();
      keepInCookie(strapi, context);
    });
  }
}

function keepInCookie(strapi: Core.Strapi, context: ActionContext): void {
  const { refreshToken, ...rest } = (context.body ?? {}) as Record<string, unknown>;
  if (typeof refreshToken !== 'string') return;
  const path = 'plugin::users-permissions.sessions.cookie';
  const { name, ...options } = strapi.config.get<CookieSettings>(path, {});
  context.cookies.set(name ?? 'strapi_up_refresh', refreshToken, { ...options, httpOnly: true, overwrite: true });
  context.body = rest;
}
