import { freePort } from '../listen.js';
import { createCms, type CmsApp } from './cms-app.js';
import { signIn, type CmsClient } from './cms-client.js';
import { portalSignIn, type PortalClient } from './portal-client.js';
import { copyCmsTemplate, type CmsTemplate } from './cms-template.js';

export interface RunningCms {
  readonly url: string;
  readonly app: CmsApp;
  readonly env: Record<string, string>;
  /** A person of the example organisation; asked twice, the same session. */
  as(email: string): Promise<CmsClient>;
  /** A contributor of the example organisation, on a phone of her own each time. */
  asContributor(email: string): Promise<PortalClient>;
  close(): Promise<void>;
}

/**
 * A real CMS in this thread, on a copy of the template, listening on a port of its own. One per test file: Strapi is a
 * global of its thread.
 * @param environment what this test wants otherwise, e.g. `TOASOAN_PUBLISHER_URL`
 */
export async function startCms(template: CmsTemplate, environment: Record<string, string> = {}): Promise<RunningCms> {
  const copy = await copyCmsTemplate(template);
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const env = { ...copy.env, PORT: String(port), TOASOAN_CMS_URL: url, ...environment };
  Object.assign(process.env, env);
  const app = createCms();
  await app.load();
  // A test file signs in many people in a second; the limit itself is tested where it is the subject.
  app.config.set('admin.rateLimit.enabled', false);
  app.config.set('plugin::users-permissions.ratelimit', { enabled: false });
  await app.start();
  // On a busy machine a connection idles longer than a server waits, and is closed while the next request is under way.
  app.server.httpServer.keepAliveTimeout = 120_000;
  const sessions = new Map<string, Promise<CmsClient>>();
  return {
    url,
    app,
    env,
    as: (email) => {
      const known = sessions.get(email) ?? signIn(url, email);
      sessions.set(email, known);
      return known;
    },
    asContributor: (email) => portalSignIn(url, email),
    close: async () => {
      app.server.httpServer.closeAllConnections();
      await app.destroy();
      await copy.remove();
    },
  };
}
