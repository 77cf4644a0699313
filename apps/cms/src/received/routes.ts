import type { Core } from '@strapi/strapi';
import { confirmBodySchema } from '@toasoan/contracts';
import { actorFor, type EditorialActor } from '../access/memberships';
import {
  answerWith,
  type PersonContext,
  type PersonRoute,
  refuse,
  refused,
  registerPersonRoutes,
} from '../editorial/person-routes';
import { confirmReading } from './confirm-reading';
import { countUnconfirmed, listReceived, readReceived } from './list-received';

type Handler = (strapi: Core.Strapi, context: PersonContext, actor: EditorialActor, now: Date) => Promise<void>;

/** Routes under `/editorial/received`, each about the units of the asking person alone; to be called in register. */
export function registerReceivedRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: Handler): PersonRoute => ({
    method,
    path: `/editorial/received${path}`,
    handler: async (context) => {
      const now = new Date();
      await handler(strapi, context, await actorFor(strapi, context.user, now), now);
    },
  });
  registerPersonRoutes(strapi, [
    route('GET', '', async (app, context, actor) => {
      context.body = await listReceived(app, actor);
    }),
    route('GET', '/unconfirmed', async (app, context, actor) => {
      context.body = { unconfirmed: await countUnconfirmed(app, actor) };
    }),
    route('GET', '/:documentId', show),
    route('POST', '/:documentId/confirm', confirm),
  ]);
}

const show: Handler = async (strapi, context, actor) => {
  const found = await readReceived(strapi, actor, context.params['documentId'] ?? '');
  const words = 'Không tìm thấy công văn này trong các công văn gửi đơn vị của bạn.';
  answerWith(context, found ? { ok: true, value: found } : refused(404, 'unknown_dispatch', words));
};

const confirm: Handler = async (strapi, context, actor, now) => {
  const body = confirmBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const dispatchId = context.params['documentId'] ?? '';
  const outcome = await confirmReading(strapi, actor, { dispatchId, unitId: body.data.unitId }, now);
  if (outcome.ok) await show(strapi, context, actor, now);
  else answerWith(context, outcome);
};
