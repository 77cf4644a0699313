import type { Core } from '@strapi/strapi';
import type { AdminUser } from './memberships';

interface Route {
  handler: unknown;
  config?: { policies?: unknown[] };
}

/** Koa's context, as far as a policy of ours reads it. The body is parsed by then, multipart too. */
export interface PolicyContext {
  params: Record<string, string | undefined>;
  request: { body?: unknown; query: Record<string, unknown> };
  /** The person, signed in or behind an admin token; there is none before Strapi's own policies let one through. */
  state: { user?: AdminUser; userAbility?: { can(action: string, subject: string, field?: string): boolean } };
}

/** False answers 403; whatever else is said, is said by throwing. */
type Check = (context: PolicyContext) => void | boolean | Promise<void | boolean>;

/** Puts a check before admin routes of a plugin, or of the admin itself. To be called in `register`, before they are mounted. */
export function checkBefore(
  strapi: Core.Strapi,
  plugin: string,
  handlers: readonly string[],
  name: string,
  check: Check,
): void {
  const policy = `global::${name}`;
  strapi.get('policies').set(policy, async (context: PolicyContext) => (await check(context)) !== false);
  for (const handler of handlers) {
    const routes = adminRoutes(strapi, plugin).filter((route) => route.handler === handler);
    if (routes.length === 0)
      throw new Error(`Strapi has no route ${plugin}::${handler} any more: ${name} guards nothing`);
    for (const route of routes) {
      const policies = route.config?.policies ?? [];
      // Some of Strapi's routes belong to the module: a later application in this process finds the policy there.
      if (!policies.includes(policy)) route.config = { ...route.config, policies: [...policies, policy] };
    }
  }
}

/** Every admin route's handler of one of a plugin's controllers, so that a route of tomorrow is among them. */
export function handlersOf(strapi: Core.Strapi, plugin: string, controller: string): string[] {
  const named = adminRoutes(strapi, plugin).flatMap(({ handler }) =>
    typeof handler === 'string' && handler.startsWith(`${controller}.`) ? [handler] : [],
  );
  return [...new Set(named)];
}

/** The routers of a plugin for the admin panel: one of most, several of the content manager. */
function adminRoutes(strapi: Core.Strapi, plugin: string): Route[] {
  const routers = (plugin === 'admin' ? strapi.admin.routes : strapi.plugin(plugin).routes) as unknown;
  return Object.values(routers as Record<string, { type?: string; routes: Route[] }>)
    .filter(({ type }) => type === 'admin')
    .flatMap(({ routes }) => routes);
}
