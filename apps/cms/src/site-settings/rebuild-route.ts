import type { Core } from '@strapi/strapi';
import { rebuildHealthSchema, type SiteRebuild } from '@toasoan/contracts';
import { actorFor } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';

const TIMEOUT_MS = 3_000;

/** `GET /editorial/site-rebuild`. To be called in register. */
export function registerRebuildRoute(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/site-rebuild', handler: (context) => showRebuild(strapi, context) },
  ]);
}

async function showRebuild(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const actor = await actorFor(strapi, context.user, new Date());
  if (!actor.isBoard && !actor.isAdministrator) {
    refuse(context, { code: 'board_only' });
    return;
  }
  context.set('cache-control', 'no-store');
  context.body = await readRebuild();
}

async function readRebuild(): Promise<SiteRebuild> {
  const url = (process.env['TOASOAN_PUBLISHER_URL'] ?? 'http://127.0.0.1:4321').replace(/\/$/, '');
  try {
    const response = await fetch(`${url}/health`, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const health = rebuildHealthSchema.safeParse(await response.json());
    if (!response.ok || !health.success) return { state: 'unknown' };
    const { rebuild, wholeRebuild } = health.data;
    if (rebuild !== null) return { state: 'running', done: rebuild.done, all: rebuild.all };
    if (wholeRebuild.error !== null) return { state: 'failing' };
    return { state: wholeRebuild.owed ? 'waiting' : 'even' };
  } catch {
    // Down, slow, or something else than the publisher: for the person it is one and the same.
    return { state: 'unknown' };
  }
}
