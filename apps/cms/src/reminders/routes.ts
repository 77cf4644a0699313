import type { Core } from '@strapi/strapi';
import {
  REMINDER_KINDS,
  reminderKindSchema,
  type ReminderKind,
  type ReminderOverview,
  reminderSwitchSchema,
} from '@toasoan/contracts';
import { dayOf } from '@toasoan/newsroom';
import { actorFor, type EditorialActor } from '../access/memberships';
import { type PersonContext, type PersonRoute, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { unitNames } from '../received/list-received';
import { REMINDER_SWITCH, SENT_REMINDER, type SentRow } from './reminder-row';
import { rulesInForce, ruleWords } from './rules-in-force';

const SHOWN = 100;

type Handler = (strapi: Core.Strapi, context: PersonContext, actor: EditorialActor, now: Date) => Promise<void>;

/** Routes under `/editorial/reminders`, for the Board and the administrators; to be called in register. */
export function registerReminderRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'PUT', path: string, handler: Handler): PersonRoute => ({
    method,
    path: `/editorial/reminders${path}`,
    handler: async (context) => {
      const now = new Date();
      const actor = await actorFor(strapi, context.user, now);
      if (actor.isBoard || actor.isAdministrator) await handler(strapi, context, actor, now);
      else refuse(context, { code: 'board_only' });
    },
  });
  registerPersonRoutes(strapi, [
    route('GET', '', async (app, context, _actor, now) => {
      context.body = await readReminders(app, now);
    }),
    route('PUT', '/:kind', turn),
  ]);
}

const turn: Handler = async (strapi, context, actor, now) => {
  const kind = reminderKindSchema.safeParse(context.params['kind']);
  const body = reminderSwitchSchema.safeParse(context.request.body);
  if (!kind.success || !body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  await switchReminder(strapi, kind.data, { on: body.data.on, byName: actor.name, at: now });
  context.body = await readReminders(strapi, now);
};

async function switchReminder(
  strapi: Core.Strapi,
  kind: ReminderKind,
  data: { on: boolean; byName: string; at: Date },
): Promise<void> {
  const query = strapi.db.query(REMINDER_SWITCH);
  await strapi.db.transaction(async () => {
    const { count } = await query.updateMany({ where: { kind }, data });
    if (count === 0) await query.create({ data: { kind, ...data } });
  });
}

async function readReminders(strapi: Core.Strapi, now: Date): Promise<ReminderOverview> {
  const { regulation, switches } = await rulesInForce(strapi, dayOf(now));
  const rows = (await strapi.db
    .query(SENT_REMINDER)
    .findMany({ orderBy: [{ at: 'desc' }, { id: 'desc' }], limit: SHOWN })) as SentRow[];
  const names = await unitNames(
    strapi,
    rows.flatMap(({ unitId }) => (unitId === null ? [] : [{ unitId }])),
  );
  return {
    rules: REMINDER_KINDS.map((kind) => {
      const words = regulation && ruleWords(kind, regulation.reminders);
      const turned = switches.get(kind);
      return {
        kind,
        words:
          words === null ? 'Quy chế đang hiệu lực không đặt lời nhắc này.' : `${regulation?.name ?? ''}: ${words}.`,
        ruled: words !== null,
        on: turned?.on !== false,
        switchedBy: turned?.byName ?? null,
        switchedAt: turned?.at ? new Date(turned.at).toISOString() : null,
      };
    }),
    sent: rows.map(({ id, kind, unitId, title, text, told, at }) => ({
      id,
      kind,
      unit: unitId === null ? 'Ban Biên tập' : (names.get(unitId) ?? ''),
      title: title ?? '',
      text: text ?? '',
      told: told ?? 0,
      at: new Date(at).toISOString(),
    })),
  };
}
