import type { Core } from '@strapi/strapi';
import { lockBodySchema } from '@toasoan/contracts';
import { decideEdit } from '@toasoan/newsroom';
import { actorInRequest } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { type LeaseOrder, readLease, releaseLease, takeLease } from './edit-lease';

const PATH = '/editorial/articles/:documentId/lock';

/**
 * The soft lock of an article (ADR 0042); to be called in register, before the routes of the commands, which would take
 * `lock` for one of theirs.
 */
export function registerEditLockRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: PATH, handler: (context) => look(strapi, context) },
    { method: 'POST', path: PATH, handler: (context) => take(strapi, context) },
    { method: 'DELETE', path: PATH, handler: (context) => release(strapi, context) },
  ]);
}

async function asked(strapi: Core.Strapi, context: PersonContext) {
  const now = new Date();
  const actor = await actorInRequest(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  if (!loaded) {
    refuse(context, { code: 'unknown_article' });
    return null;
  }
  const order: LeaseOrder = { documentId: loaded.facts.id, person: { id: actor.id, name: actor.name }, now };
  return { loaded, actor, now, order };
}

async function look(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const found = await asked(strapi, context);
  if (found) context.body = await readLease(strapi, found.order);
}

async function take(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const body = lockBodySchema.safeParse(context.request.body ?? {});
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const found = await asked(strapi, context);
  if (!found) return;
  const { loaded, actor, now, order } = found;
  const decision = decideEdit(loaded.facts, actor, now, loaded.context);
  if (!decision.ok) {
    refuse(context, decision.reason);
    return;
  }
  await takeLease(strapi, { ...order, takeover: body.data.takeover ?? false });
  // Read after the write: it also tells a form filled from an older revision before it saves.
  context.body = await readLease(strapi, order);
}

async function release(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const found = await asked(strapi, context);
  if (!found) return;
  await releaseLease(strapi, found.order);
  context.body = await readLease(strapi, found.order);
}
