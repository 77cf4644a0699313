import type { Core } from '@strapi/strapi';

interface Route {
  handler: unknown;
  config?: { policies?: unknown[] };
}

/** Koa's context, as far as a policy of ours reads it. The body is parsed by then, multipart too. */
export interface PolicyContext {
  request: { body?: unknown; query: Record<string, unknown> };
}

/** Puts a check before admin routes of a plugin. To be called in `register`, before the routes are mounted. */
export function checkBefore(
  strapi: Core.Strapi,
  plugin: string,
  handlers: readonly string[],
  name: string,
  check: (context: PolicyContext) => void,
): void {
  const { admin } = strapi.plugin(plugin).routes as unknown as { admin: { routes: Route[] } };
  const policy = `global::${name}`;
  strapi.get('policies').set(policy, (context: PolicyContext) => {
    check(context);
    return true;
  });
  for (const handler of handlers) {
    const routes = admin.routes.filter((route) => route.handler === handler);
    if (routes.length === 0)
      throw new Error(`Strapi has no route ${plugin}::${handler} any more: ${name} guards nothing`);
    for (const route of routes)
      route.config = { ...route.config, policies: [...(route.config?.policies ?? []), policy] };
  }
}
