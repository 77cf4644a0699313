import type { Core } from '@strapi/strapi';
import { noticeSettingsSchema, readNoticesBodySchema } from '@toasoan/contracts';
import { actorFor } from '../access/memberships';
import { type PersonContext, refuse, registerPersonRoutes } from '../editorial/person-routes';
import { failingMail, retryFailingMail } from './failing-mail';
import { chooseMail, mailChoiceOf } from './mail-choice';
import { countUnread, listNotices, markRead } from './notice-list';

const MOST_PAGES = 10_000;

type Handler = (strapi: Core.Strapi, context: PersonContext) => Promise<void>;

/** Routes under `/editorial/notices`, each about the asking person's own alone; to be called in register. */
export function registerNoticeRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: Handler) => ({
    method,
    path: `/editorial/notices${path}`,
    handler: (context: PersonContext) => handler(strapi, context),
  });
  registerPersonRoutes(strapi, [
    route('GET', '', list),
    route('GET', '/unread', unread),
    route('POST', '/read', read),
    route('GET', '/settings', showSettings),
    route('PUT', '/settings', changeSettings),
    route('GET', '/failing', showFailing),
    route('POST', '/failing/retry', retryFailing),
  ]);
}

const own = ({ user }: PersonContext): string => `admin:${String(user.id)}`;

const list: Handler = async (strapi, context) => {
  const page = Number(context.query['page'] ?? 1);
  if (Number.isSafeInteger(page) && page >= 1 && page <= MOST_PAGES)
    context.body = await listNotices(strapi, own(context), page);
  else refuse(context, { code: 'bad_request' });
};

const unread: Handler = async (strapi, context) => {
  context.body = { unread: await countUnread(strapi, own(context)) };
};

const read: Handler = async (strapi, context) => {
  const body = readNoticesBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  await markRead(strapi, own(context), body.data, new Date());
  await unread(strapi, context);
};

const showSettings: Handler = async (strapi, context) => {
  context.body = { mail: await mailChoiceOf(strapi, own(context)) };
};

const changeSettings: Handler = async (strapi, context) => {
  const body = noticeSettingsSchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  await chooseMail(strapi, own(context), body.data.mail, new Date());
  context.body = body.data;
};

/** Who is not reached by mail is for those who can do something about it. */
async function mayMend(strapi: Core.Strapi, context: PersonContext): Promise<boolean> {
  const { isBoard, isAdministrator } = await actorFor(strapi, context.user, new Date());
  if (isBoard || isAdministrator) return true;
  refuse(context, { code: 'board_only' });
  return false;
}

const showFailing: Handler = async (strapi, context) => {
  if (await mayMend(strapi, context)) context.body = await failingMail(strapi);
};

const retryFailing: Handler = async (strapi, context) => {
  if (!(await mayMend(strapi, context))) return;
  await retryFailingMail(strapi, new Date());
  context.body = await failingMail(strapi);
};
