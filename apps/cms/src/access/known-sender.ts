import type { Core } from '@strapi/strapi';

interface PortalTokens {
  verify(token: string): Promise<unknown>;
}
interface ApiTokens {
  hash(accessKey: string): string;
}

/**
 * Whether a request shows any token that holds: of a session of the newsroom or the portal, or of an API token. Who that is and
 * what it may is asked where the request is answered; this is about reading on at all.
 */
export async function isKnownSender(strapi: Core.Strapi, authorization: string): Promise<boolean> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return false;
  return (
    (await isNewsroomSession(strapi, token)) ||
    (await isPortalSession(strapi, token)) ||
    (await isApiToken(strapi, token))
  );
}

async function isNewsroomSession(strapi: Core.Strapi, token: string): Promise<boolean> {
  const sessions = strapi.sessionManager('admin');
  const told = sessions.validateAccessToken(token);
  return told.isValid && sessions.isSessionActive(told.payload.sessionId);
}

function isPortalSession(strapi: Core.Strapi, token: string): Promise<boolean> {
  const jwt = strapi.plugin('users-permissions').service('jwt') as unknown as PortalTokens;
  return jwt.verify(token).then(
    () => true,
    () => false,
  );
}

/** Of both kinds: the content API's, and people's for the newsroom lie in one table. */
async function isApiToken(strapi: Core.Strapi, token: string): Promise<boolean> {
  const tokens = strapi.service('admin::api-token-content-api') as unknown as ApiTokens;
  const where = { accessKey: tokens.hash(token) };
  return (await strapi.db.query('admin::api-token').findOne({ where, select: ['id'] })) !== null;
}
