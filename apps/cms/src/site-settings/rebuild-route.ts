import type { Core } from '@strapi/strapi';
import { rebuildHealthSchema, type SiteRebuild } from '@toasoan/contracts';
import { actorFor } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { OUTBOX, type OutboxRow } from '../outbox/outbox-row';
import { askPublishers, publisherUrls } from '../outbox/publisher-urls';
import { RECEIPT } from '../outbox/receipts';
import { heldByPin, type SeenIn } from '../releases/held-by-pin';
import { sitePin } from '../releases/site-pin';
import { rebuildState, type SettingsNews } from './rebuild-state';
import { signHealth } from './sign-health';

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
  context.body = await readRebuild(strapi);
}

async function readRebuild(strapi: Core.Strapi): Promise<SiteRebuild> {
  // Before the publisher is asked: what it is told in between is then in its answer.
  const news = await readSettingsNews(strapi);
  try {
    const response = await askPublishers(publisherUrls(process.env), (url) =>
      fetch(`${url}/health`, {
        headers: signHealth(),
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }),
    );
    const health = rebuildHealthSchema.safeParse(await response.json());
    return response.ok && health.success ? rebuildState(news, health.data) : { state: 'unknown' };
  } catch {
    // Down, slow, or something else than the publisher: for the person it is one and the same.
    return { state: 'unknown' };
  }
}

async function readSettingsNews(strapi: Core.Strapi): Promise<SettingsNews> {
  const [last] = (await strapi.db.query(OUTBOX).findMany({
    where: { kind: 'settings', subscriber: 'publisher' },
    orderBy: { id: 'desc' },
    limit: 1,
  })) as OutboxRow[];
  // Delivered so long ago that the row is pruned, or never saved here.
  if (!last) return 'confirmed';
  if (last.state !== 'delivered') return last.state === 'failing' ? 'failing' : 'waiting';
  const seen = (await strapi.db.query(RECEIPT).findMany({
    where: { kind: 'settings', subjectId: last.subjectId, revision: { $gte: last.revision } },
  })) as SeenIn[];
  const pinned = await sitePin(strapi).read();
  if (pinned !== null && heldByPin(pinned, seen, last.createdAt)) return 'held';
  return seen.length > 0 ? 'confirmed' : 'unconfirmed';
}
