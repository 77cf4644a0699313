import type { Core } from '@strapi/strapi';
import type { ReleasesPage, SitePin } from '@toasoan/contracts';
import { actorFor, type EditorialActor } from '../access/memberships';
import { answerWith, type PersonContext, refuse, refused, registerPersonRoutes } from '../editorial/person-routes';
import { OUTBOX } from '../outbox/outbox-row';
import { readPages, readReleases, rollBack, unpin } from './ask-publisher';
import { sitePin } from './site-pin';
import { titledReleases } from './titled-releases';

/** To be called in register. */
export function registerReleaseRoutes(strapi: Core.Strapi): void {
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/releases', handler: (context) => show(strapi, context) },
    { method: 'GET', path: '/editorial/releases/:id/pages', handler: (context) => showPages(strapi, context) },
    { method: 'POST', path: '/editorial/releases/:id/roll-back', handler: (context) => goBack(strapi, context) },
    { method: 'POST', path: '/editorial/releases/unpin', handler: (context) => goOn(strapi, context) },
    { method: 'GET', path: '/editorial/site-pin', handler: (context) => showPin(strapi, context) },
  ]);
}

/** For everybody in the newsroom. */
async function showPin(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  context.set('cache-control', 'no-store');
  const pinned = await sitePin(strapi).read();
  const actor = pinned && (await actorFor(strapi, context.user, new Date()));
  context.body = { pinned, seesReleases: actor !== null && mayRead(actor) } satisfies SitePin;
}

const mayRead = ({ isBoard, isAdministrator }: EditorialActor): boolean => isBoard || isAdministrator;

async function reader(strapi: Core.Strapi, context: PersonContext): Promise<EditorialActor | null> {
  const actor = await actorFor(strapi, context.user, new Date());
  context.set('cache-control', 'no-store');
  if (mayRead(actor)) return actor;
  refuse(context, { code: 'board_only' });
  return null;
}

async function show(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const actor = await reader(strapi, context);
  if (actor) context.body = await page(strapi, actor.isAdministrator);
}

async function page(strapi: Core.Strapi, mayChange: boolean): Promise<ReleasesPage> {
  const undelivered = await strapi.db
    .query(OUTBOX)
    .count({ where: { subscriber: 'publisher', state: { $ne: 'delivered' } } });
  const known = await readReleases();
  if (known === null) return { state: 'unknown', undelivered };
  return { state: 'known', ...known, releases: await titledReleases(strapi, known.releases), undelivered, mayChange };
}

/** Readers see it at once: administrators alone, and the log says who. */
async function administrator(strapi: Core.Strapi, context: PersonContext): Promise<string | null> {
  const actor = await actorFor(strapi, context.user, new Date());
  if (actor.isAdministrator) return actor.id;
  const words = 'Chỉ quản trị hệ thống được đổi bản mà bạn đọc thấy. Hãy nhờ quản trị hệ thống.';
  answerWith(context, refused(403, 'administrators_only', words));
  return null;
}

const goneWords = (release: number) =>
  `Bản ${String(release)} không còn được giữ. Hãy tải lại danh sách rồi chọn bản khác.`;

async function showPages(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  if (!(await reader(strapi, context))) return;
  const release = Number(context.params['id']);
  const pages = Number.isSafeInteger(release) && release > 0 ? await readPages(release) : null;
  if (pages === null) answerWith(context, refused(409, 'release_gone', goneWords(release)));
  else context.body = pages;
}

async function goBack(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const by = await administrator(strapi, context);
  if (by === null) return;
  const release = Number(context.params['id']);
  if (!Number.isSafeInteger(release) || release < 1) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const outcome = await rollBack(release);
  sitePin(strapi).forget();
  if (outcome === 'done') {
    strapi.log.warn('site rolled back', { release, by });
    context.body = await page(strapi, true);
    return;
  }
  const words =
    outcome === 'away'
      ? 'Trang tin không trả lời nên chưa đổi gì. Hãy thử lại sau ít phút, hoặc xem máy chủ.'
      : goneWords(release);
  answerWith(context, refused(409, outcome === 'away' ? 'publisher_away' : 'release_gone', words));
}

async function goOn(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const by = await administrator(strapi, context);
  if (by === null) return;
  const outcome = await unpin();
  sitePin(strapi).forget();
  if (outcome === 'away') {
    const words = 'Trang tin không trả lời nên chưa bỏ ghim được. Hãy thử lại sau ít phút, hoặc xem máy chủ.';
    answerWith(context, refused(409, 'publisher_away', words));
    return;
  }
  strapi.log.warn('site unpinned', { by });
  context.body = await page(strapi, true);
}
