import type { Core } from '@strapi/strapi';
import { commandBodySchema, deskCommandSchema, outboxStateSchema } from '@toasoan/contracts';
import { actorInRequest, type EditorialActor } from '../access/memberships';
import { outbox } from '../outbox/outbox';
import { listOutbox, retryNow } from '../outbox/outbox-list';
import { articleDesk } from './article-desk';
import { giveCommand } from './give-command';
import { loadDecision, type LoadedDecision } from './load-decision';
import { type PersonContext, refuse, registerPersonRoutes } from './person-routes';
import { visibleArticle } from './visible-article';

/** Routes of the admin panel under `/editorial`; to be called in register. */
export function registerEditorialRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/articles/:documentId', handler: (context) => showDesk(strapi, context) },
    {
      method: 'POST',
      path: '/editorial/articles/:documentId/:command',
      handler: (context) => command(strapi, context),
    },
    { method: 'GET', path: '/editorial/outbox', handler: (context) => showOutbox(strapi, context) },
    { method: 'POST', path: '/editorial/outbox/:id/retry', handler: (context) => retry(strapi, context) },
  ]);
}

async function showDesk(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const actor = await actorInRequest(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  await answerDesk(strapi, context, loaded, actor, now);
}

async function answerDesk(
  strapi: Core.Strapi,
  context: PersonContext,
  loaded: LoadedDecision | null,
  actor: EditorialActor,
  now: Date,
): Promise<void> {
  if (loaded) context.body = await articleDesk(strapi, loaded, actor, now);
  else refuse(context, { code: 'unknown_article' });
}

async function command(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const now = new Date();
  const documentId = context.params['documentId'] ?? '';
  const name = deskCommandSchema.safeParse(context.params['command']);
  const body = commandBodySchema.safeParse(context.request.body);
  if (!name.success || !body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const actor = await actorInRequest(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, documentId, actor, now);
  if (!loaded) {
    refuse(context, { code: 'unknown_article' });
    return;
  }
  const order = { documentId, command: name.data, body: body.data, actor, now, loaded };
  const outcome = await giveCommand(strapi, order);
  if (!outcome.ok) {
    refuse(context, outcome.reason);
    return;
  }
  // Readers come first: reading the desk anew, some thirty queries, would hold the event up.
  await outbox(strapi).relay.handover.wait(outcome.announced);
  await answerDesk(strapi, context, await loadDecision(strapi, documentId, now, loaded), actor, now);
}

/** Titles of every unit's articles stand in the list, so it is for those who may see them all. */
async function overseer(strapi: Core.Strapi, context: PersonContext): Promise<boolean> {
  const actor = await actorInRequest(strapi, context.user, new Date());
  if (actor.isBoard || actor.isAdministrator) return true;
  refuse(context, { code: 'board_only' });
  return false;
}

async function showOutbox(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  if (!(await overseer(strapi, context))) return;
  const state = outboxStateSchema.safeParse(context.query['state']);
  context.body = { data: await listOutbox(strapi, state.success ? state.data : null) };
}

async function retry(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  if (!(await overseer(strapi, context))) return;
  const id = Number(context.params['id']);
  const found = Number.isSafeInteger(id) && (await retryNow(strapi, id, new Date()));
  if (!found) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  context.body = { data: { id } };
}
