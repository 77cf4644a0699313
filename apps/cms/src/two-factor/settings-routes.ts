import type { Core } from '@strapi/strapi';
import { peopleQuerySchema, twoFactorSettingsSchema } from '@toasoan/contracts';
import { actorFor } from '../access/memberships';
import type { PersonContext, PersonRoute } from '../editorial/person-routes';
import { answerRefusal } from './answer-refusal';
import { listPeople, resetPerson } from './people';
import { requiredRoles, requireFor } from './required-roles';

type Handler = (strapi: Core.Strapi, context: PersonContext) => Promise<void>;

/** What administrators alone may do: say who must, see who has, reset a person. */
const forAdministrators =
  (handler: Handler): Handler =>
  async (strapi, context) => {
    if ((await actorFor(strapi, context.user, new Date())).isAdministrator) await handler(strapi, context);
    else answerRefusal(context, { code: 'administrators_only' });
  };

const showSettings: Handler = async (strapi, context) => {
  context.body = { data: { requiredRoles: await requiredRoles(strapi) } };
};

const saveSettings: Handler = async (strapi, context) => {
  const settings = twoFactorSettingsSchema.safeParse(context.request.body);
  if (!settings.success) {
    answerRefusal(context, { code: 'bad_request' });
    return;
  }
  await requireFor(strapi, settings.data.requiredRoles);
  const roles = await requiredRoles(strapi);
  strapi.log.warn(
    `two-factor: administrator ${String(context.user.id)} requires it of ${roles.length === 0 ? 'nobody' : roles.join(', ')}`,
  );
  context.body = { data: { requiredRoles: roles } };
};

const showPeople: Handler = async (strapi, context) => {
  const query = peopleQuerySchema.safeParse(context.query);
  if (!query.success) {
    answerRefusal(context, { code: 'bad_request' });
    return;
  }
  context.body = { data: await listPeople(strapi, context.user.id, query.data.q, new Date()) };
};

const reset: Handler = async (strapi, context) => {
  const person = Number(context.params['id']);
  const refusal = Number.isSafeInteger(person)
    ? await resetPerson(strapi, context.user.id, person)
    : ({ code: 'unknown_person' } as const);
  if (refusal) answerRefusal(context, refusal);
  else context.body = { data: { id: person } };
};

export const settingsRoutes: readonly (readonly [method: PersonRoute['method'], path: string, handler: Handler])[] = [
  ['GET', '/settings', forAdministrators(showSettings)],
  ['PUT', '/settings', forAdministrators(saveSettings)],
  ['GET', '/people', forAdministrators(showPeople)],
  ['POST', '/people/:id/reset', forAdministrators(reset)],
];
