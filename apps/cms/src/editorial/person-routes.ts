import type { Core } from '@strapi/strapi';
import { currentAdmin } from '../access/current-admin';
import type { AdminUser } from '../access/memberships';
import { httpRefusal } from './http-refusal';

/** Koa's context, as far as these routes use it. */
interface RouteContext {
  params: Record<string, string | undefined>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  status: number;
  body: unknown;
  set(name: string, value: string): void;
}

/** With the person who has signed in. */
export interface PersonContext extends RouteContext {
  user: AdminUser;
}

export interface PersonRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under the admin's origin, e.g. `/editorial/articles/:documentId`. */
  path: string;
  handler: (context: PersonContext) => Promise<void>;
}

/**
 * Routes of the admin panel that a signed-in person alone may use; to be called in register. Strapi's admin routes also
 * take admin tokens, which act in their owner's name from a script: a decision is a person's, only a session passes.
 */
export function registerPersonRoutes(strapi: Core.Strapi, routes: readonly PersonRoute[]): void {
  const mounted = routes.map(({ method, path, handler }) => ({
    method,
    path,
    handler: async (context: RouteContext): Promise<void> => {
      const user = currentAdmin(strapi);
      if (user) await handler(Object.assign(context, { user }));
      else refuse(context, { code: 'sign_in' });
    },
    config: { policies: [] },
  }));
  strapi.server.routes({ type: 'admin', prefix: '', routes: mounted } as never);
}

export function refuse(context: RouteContext, refusal: Parameters<typeof httpRefusal>[0]): void {
  const { status, error } = httpRefusal(refusal);
  context.status = status;
  context.body = { data: null, error };
}
