import type { Core } from '@strapi/strapi';
import type { ReleasesPage, SitePin } from '@toasoan/contracts';
import { actorFor } from '../access/memberships';
import { answerWith, type PersonContext, refuse, refused, registerPersonRoutes } from '../editorial/person-routes';
import { OUTBOX } from '../outbox/outbox-row';
import { readPin, readReleases, rollBack, unpin } from './ask-publisher';
import { titledReleases } from './titled-releases';

/** The pin is asked for by every open article: one question of all in so long. */
const PIN_HOLDS_MS = 3_000;

/** To be called in register. */
export function registerReleaseRoutes(strapi: Core.Strapi): void {
  const pin = pinAsked();
  registerPersonRoutes(strapi, [
    { method: 'GET', path: '/editorial/releases', handler: (context) => show(strapi, context) },
    { method: 'POST', path: '/editorial/releases/:id/roll-back', handler: (context) => goBack(strapi, context, pin) },
    { method: 'POST', path: '/editorial/releases/unpin', handler: (context) => goOn(strapi, context, pin) },
    {
      method: 'GET',
      path: '/editorial/site-pin',
      handler: async (context) => {
        context.set('cache-control', 'no-store');
        context.body = { pinned: await pin.read() } satisfies SitePin;
      },
    },
  ]);
}

function pinAsked() {
  let asked: { at: number; answer: Promise<boolean | null> } | null = null;
  return {
    read: async (): Promise<boolean> => {
      if (asked === null || Date.now() - asked.at > PIN_HOLDS_MS) asked = { at: Date.now(), answer: readPin() };
      // A publisher that is away is told elsewhere; it does not hold the site back on purpose.
      return (await asked.answer) ?? false;
    },
    forget: (): void => {
      asked = null;
    },
  };
}

type Pin = ReturnType<typeof pinAsked>;

async function show(strapi: Core.Strapi, context: PersonContext): Promise<void> {
  const actor = await actorFor(strapi, context.user, new Date());
  if (!actor.isBoard && !actor.isAdministrator) {
    refuse(context, { code: 'board_only' });
    return;
  }
  context.set('cache-control', 'no-store');
  context.body = await page(strapi, actor.isAdministrator);
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

async function goBack(strapi: Core.Strapi, context: PersonContext, pin: Pin): Promise<void> {
  const by = await administrator(strapi, context);
  if (by === null) return;
  const release = Number(context.params['id']);
  if (!Number.isSafeInteger(release) || release < 1) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const outcome = await rollBack(release);
  pin.forget();
  if (outcome === 'done') {
    strapi.log.warn('site rolled back', { release, by });
    context.body = await page(strapi, true);
    return;
  }
  const words =
    outcome === 'away'
      ? 'Trang tin không trả lời nên chưa đổi gì. Hãy thử lại sau ít phút, hoặc xem máy chủ.'
      : `Bản ${String(release)} không còn được giữ. Hãy tải lại danh sách rồi chọn bản khác.`;
  answerWith(context, refused(409, outcome === 'away' ? 'publisher_away' : 'release_gone', words));
}

async function goOn(strapi: Core.Strapi, context: PersonContext, pin: Pin): Promise<void> {
  const by = await administrator(strapi, context);
  if (by === null) return;
  const outcome = await unpin();
  pin.forget();
  if (outcome === 'away') {
    const words = 'Trang tin không trả lời nên chưa bỏ ghim được. Hãy thử lại sau ít phút, hoặc xem máy chủ.';
    answerWith(context, refused(409, 'publisher_away', words));
    return;
  }
  strapi.log.warn('site unpinned', { by });
  context.body = await page(strapi, true);
}
