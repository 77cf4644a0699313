import type { Core } from '@strapi/strapi';

/** Koa's context, as far as an action of ours around one of Strapi's reads it. */
export interface ActionContext {
  params: Record<string, string | undefined>;
  request: { body?: unknown; ip: string };
  body: unknown;
  status: number;
  state: { user?: { id: number }; session?: { id: string } };
  set(name: string, value: string): void;
  cookies: {
    get(name: string, options?: { signed: boolean }): string | undefined;
    set(name: string, value: string, options: Record<string, unknown>): void;
  };
}
type Action = (context: ActionContext, next: unknown) => Promise<unknown>;

/**
 * Puts code around an action of one of Strapi's controllers, whichever route leads there. To be called in `register`,
 * before the routes are bound to their actions.
 * @throws Error when Strapi has that action no more: nothing would be guarded then, in silence
 */
export function wrapAction(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  around: (context: ActionContext, action: () => Promise<void>) => Promise<void>,
): void {
  const controller = strapi.controller(uid as never) as unknown as Record<string, Action>;
  const action = controller[name];
  if (!action) throw new Error(`Strapi has no action ${uid}.${name} any more: what stands around it guards nothing`);
  controller[name] = (context, next) => {
    // The admin's controllers belong to the module: a later application in this process finds this wrap there.
    if (runningStrapi() !== strapi) return action.call(controller, context, next);
    return around(context, async () => {
      const answer = await action.call(controller, context, next);
      // What Strapi itself does with an answer that is returned and not written.
      if (answer !== undefined && answer !== null && (context.body ?? null) === null) context.body = answer;
    });
  };
}

const runningStrapi = (): unknown => (globalThis as { strapi?: unknown }).strapi;
