import type { Core, UID } from '@strapi/strapi';
import { wordError } from '../wording/word-error';
import { wordPermissions } from '../wording/word-permissions';

interface Context {
  body?: unknown;
  status: number;
  path: string;
}

/** Says in Vietnamese what Strapi's server says in English. `global::vietnamese-answers`, outside `strapi::errors`. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    await next();
    if (context.status >= 400) wordError(context.body);
    else if (context.path === '/admin/permissions') {
      wordPermissions(context.body, (uid) => strapi.contentTypes[uid as UID.ContentType]?.info.displayName);
    }
  };
