import type { Core } from '@strapi/strapi';
import { currentAdmin } from '../access/current-admin';
import type { AdminUser } from '../access/memberships';
import { httpRefusal, NAMES } from './http-refusal';

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

/** A refusal of a room of its own: a stable code and a Vietnamese sentence that says what to do. */
export interface RoomRefusal {
  status: 400 | 403 | 404 | 409;
  code: string;
  message: string;
}

/** What a verb of a room answers: what was asked for, or why not. */
export type RoomOutcome<Value> = { ok: true; value: Value } | { ok: false; reason: RoomRefusal };

export const refused = (status: RoomRefusal['status'], code: string, message: string) =>
  ({ ok: false, reason: { status, code, message } }) as const;

/** Writes the outcome as the answer. */
export function answerWith<Value>(context: RouteContext, outcome: RoomOutcome<Value>): void {
  if (outcome.ok) {
    context.body = outcome.value;
    return;
  }
  const { status, code, message } = outcome.reason;
  context.status = status;
  context.body = { data: null, error: { status, name: NAMES[status], message, details: { code } } };
}

export function refuse(context: RouteContext, refusal: Parameters<typeof httpRefusal>[0]): void {
  const { status, error } = httpRefusal(refusal);
  context.status = status;
  context.body = { data: null, error };
}
