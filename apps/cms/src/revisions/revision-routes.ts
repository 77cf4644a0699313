import type { Core } from '@strapi/strapi';
import { restoreBodySchema } from '@toasoan/contracts';
import { actorInRequest } from '../access/memberships';
import type { LoadedDecision } from '../editorial/load-decision';
import { loadDecision } from '../editorial/load-decision';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { asRevisionWords, type HeldWords, listRevisions, wordsAt } from './read-revisions';
import { restoreRevision } from './restore-revision';

const BASE = '/editorial/articles/:documentId/revisions';

/** The history of an article, for whom its desk is visible; to be called in register. */
export function registerRevisionRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: BASE, handler: (context) => showList(strapi, context) },
    { method: 'GET', path: `${BASE}/:revision`, handler: (context) => showWords(strapi, context) },
    { method: 'POST', path: `${BASE}/:revision/restore`, handler: (context) => restore(strapi, context) },
  ]);
}

/** The article if it is this person's business; otherwise the refusal has been answered. */
async function asked(strapi: Core.Strapi, context: PersonContext): Promise<LoadedDecision | null> {
  const now = new Date();
  const actor = await actorInRequest(strapi, context.user, now);
  const loaded = await visibleArticle(strapi, context.params['documentId'] ?? '', actor, now);
  if (!loaded) refuse(context, { code: 'unknown_article' });
  return loaded;
}

async function askedWords(strapi: Core.Strapi, context: PersonContext): Promise<HeldWords | null> {
  const loaded = await asked(strapi, context);
  if (!loaded) return null;
  const revision = Number(context.params['revision']);
  const kept = Number.isSafeInteger(revision) ? await wordsAt(strapi, loaded.facts.id, revision) : null;
  if (!kept) refuse(context, { code: 'unknown_article' });
  return kept;
}

async function showList(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const loaded = await asked(strapi, context);
  if (loaded) context.body = { revisions: await listRevisions(strapi, loaded.facts.id) };
}

async function showWords(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const kept = await askedWords(strapi, context);
  if (kept) context.body = asRevisionWords(kept);
}

async function restore(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const body = restoreBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const kept = await askedWords(strapi, context);
  if (!kept) return;
  const documentId = context.params['documentId'] ?? '';
  const { words } = kept;
  await restoreRevision(strapi, { documentId, words, seen: body.data.revision, userId: context.user.id });
  const now = await loadDecision(strapi, documentId, new Date());
  context.body = { revision: now?.facts.revision ?? body.data.revision + 1 };
}
