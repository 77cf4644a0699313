import type { Core } from '@strapi/strapi';
import { isKnownSender } from '../access/known-sender';

interface Context {
  method: string;
  status: number;
  body?: unknown;
  get(name: string): string;
  set(name: string, value: string): void;
}

/** What nobody has to say is short: a sign-in, an invitation, a signed receipt. */
const MOST_OF_NOBODY = 64 * 1024;
const MESSAGE = 'Phiên làm việc đã hết. Hãy đăng nhập lại.';

/**
 * A long body, or a form with files, is read of somebody who is signed in, and of nobody else. Strapi reads it before it asks who
 * sends it, or whether there is such an address at all: files of 50 MB went to the disk, and stayed there for as long as their
 * sender dawdled. `global::bodies-of-somebody`, before `strapi::body`.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!isLong(context) || (await isKnownSender(strapi, context.get('authorization')))) {
      await next();
      return;
    }
    context.status = 401;
    // What is left of the body is not waited for.
    context.set('Connection', 'close');
    context.body = { data: null, error: { status: 401, name: 'UnauthorizedError', message: MESSAGE, details: {} } };
  };

function isLong(context: Context): boolean {
  if (context.method === 'GET' || context.method === 'HEAD' || context.method === 'OPTIONS') return false;
  if (context.get('transfer-encoding') !== '') return true;
  return Number(context.get('content-length')) > MOST_OF_NOBODY || /^\s*multipart\//i.test(context.get('content-type'));
}
