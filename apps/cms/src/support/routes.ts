import type { Core } from '@strapi/strapi';
import {
  askBodySchema,
  assignBodySchema,
  guideBodySchema,
  replyBodySchema,
  type SupportRequest,
  supportViewSchema,
} from '@toasoan/contracts';
import { actorFor, type EditorialActor } from '../access/memberships';
import { loadUnitsAbove } from '../editorial/load-units';
import {
  answerWith,
  type PersonContext,
  type PersonRoute,
  refuse,
  refused,
  registerPersonRoutes,
  type RoomOutcome,
} from '../editorial/person-routes';
import { visibleArticle } from '../editorial/visible-article';
import { askQuestion } from './ask-question';
import { growGuide, listGuide, thankEntry } from './guide';
import { findSupport, listSupport, readSupport } from './read-support';
import { assign, close, reply } from './reply';
import { SUPPORT_REQUEST, type SupportRow } from './support-row';
import { answerers, mayAnswer } from './who-answers';

const MOST_PAGES = 10_000;
/** Questions of one person that wait for an answer. */
const MOST_OPEN = 20;

interface Asked {
  strapi: Core.Strapi;
  context: PersonContext;
  actor: EditorialActor;
  answers: boolean;
  now: Date;
}
type Handler = (asked: Asked) => Promise<void>;

/** Routes under `/editorial/support` and `/editorial/guide`; to be called in register. */
export function registerSupportRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: Handler): PersonRoute => ({
    method,
    path: `/editorial/${path}`,
    handler: async (context) => {
      const now = new Date();
      const actor = await actorFor(strapi, context.user, now);
      await handler({ strapi, context, actor, answers: await mayAnswer(strapi, actor), now });
    },
  });
  registerPersonRoutes(strapi, [
    route('GET', 'support', list),
    route('POST', 'support', ask),
    route('GET', 'support/:documentId', withRequest(show)),
    route('POST', 'support/:documentId/reply', withRequest(answer)),
    route('POST', 'support/:documentId/assign', withRequest(hand)),
    route('POST', 'support/:documentId/close', withRequest(settle)),
    route('POST', 'support/:documentId/guide', withRequest(teach)),
    route('GET', 'guide', async ({ strapi: app, context, actor }) => {
      context.body = await listGuide(app, actor.id);
    }),
    route('POST', 'guide/:documentId/helpful', async ({ strapi: app, context, actor }) => {
      answerWith(context, await thankEntry(app, context.params['documentId'] ?? '', actor.id));
    }),
  ]);
}

const list: Handler = async (asked) => {
  const { strapi, context, actor, answers, now } = asked;
  const view = supportViewSchema.safeParse(context.query['view'] ?? 'mine');
  const page = Number(context.query['page'] ?? 1);
  if (!view.success || !Number.isSafeInteger(page) || page < 1 || page > MOST_PAGES) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  if (view.data !== 'mine' && !answers) {
    refuse(context, { code: 'board_only' });
    return;
  }
  context.body = await listSupport(strapi, view.data, page, { id: actor.id, answers, units: await own(asked) }, now);
};

/** The units in whose name this person may ask: those that she works for herself. */
async function own({ strapi, actor }: Asked): Promise<{ id: string; name: string }[]> {
  const ids = actor.memberships.flatMap(({ unitId, onBehalfOf }) => (onBehalfOf ? [] : [unitId]));
  const units = await loadUnitsAbove(strapi, ids);
  return [...new Set(ids)].flatMap((id) => {
    const unit = units.get(id);
    return unit ? [{ id, name: unit.name }] : [];
  });
}

const ask: Handler = async (asked) => {
  const { strapi, context, actor, now } = asked;
  const body = askBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  const { unitId, articleId, ...words } = body.data;
  const units = await own(asked);
  const unit = unitId === undefined ? units[0] : units.find(({ id }) => id === unitId);
  if (unitId !== undefined && !unit) {
    answerWith(context, refused(403, 'foreign_unit', 'Bạn không làm việc cho đơn vị này. Hãy chọn đơn vị của mình.'));
    return;
  }
  if (articleId !== undefined && !(await visibleArticle(strapi, articleId, actor, now))) {
    refuse(context, { code: 'unknown_article' });
    return;
  }
  const open = await strapi.db
    .query(SUPPORT_REQUEST)
    .count({ where: { asker: actor.id, state: { $in: ['new', 'in_progress'] } } });
  if (open >= MOST_OPEN) {
    const told = `Bạn đang có ${String(open)} câu hỏi chưa được trả lời. Hãy chờ trả lời, hoặc đóng bớt câu hỏi cũ, rồi hỏi tiếp.`;
    answerWith(context, refused(409, 'too_many_questions', told));
    return;
  }
  const question = { ...words, unit: unit ?? null, articleId: articleId ?? null };
  const documentId = await askQuestion(strapi, actor, question, now);
  const row = await findSupport(strapi, documentId);
  if (row) await show(asked, row);
};

/** What is not hers to see is not there for her. */
function withRequest(handler: (asked: Asked, row: SupportRow) => Promise<void>): Handler {
  return async (asked) => {
    const { strapi, context, actor, answers } = asked;
    const row = await findSupport(strapi, context.params['documentId'] ?? '');
    if (row && (answers || row.asker === actor.id)) await handler(asked, row);
    else {
      const words = 'Không tìm thấy câu hỏi này. Có thể câu hỏi đã bị xóa, hoặc là của người khác.';
      answerWith(context, refused(404, 'unknown_request', words));
    }
  };
}

const show = async ({ strapi, context, actor, answers, now }: Asked, row: SupportRow): Promise<void> => {
  const people = answers ? (await answerers(strapi, now)).all : [];
  context.body = await readSupport(strapi, row, { id: actor.id, answers, people }, now);
};

const again = async (asked: Asked, { documentId }: SupportRow): Promise<void> => {
  const row = await findSupport(asked.strapi, documentId);
  if (row) await show(asked, row);
};

const answer = async (asked: Asked, row: SupportRow): Promise<void> => {
  const { strapi, context, actor, now } = asked;
  const body = replyBodySchema.safeParse(context.request.body);
  if (!body.success) {
    refuse(context, { code: 'bad_request' });
    return;
  }
  await reply(strapi, row, actor, body.data.text, now);
  await again(asked, row);
};

const hand = async (asked: Asked, row: SupportRow): Promise<void> => {
  const { strapi, context, actor, answers, now } = asked;
  const body = assignBodySchema.safeParse(context.request.body);
  if (!answers || !body.success) {
    refuse(context, { code: answers ? 'bad_request' : 'board_only' });
    return;
  }
  const { person } = body.data;
  const to = person === null ? null : (await answerers(strapi, now)).all.find(({ id }) => id === person);
  if (to === undefined) {
    const words = 'Người này không trả lời câu hỏi được. Hãy chọn người của Ban Biên tập hoặc nơi tiếp nhận.';
    answerWith(context, refused(400, 'not_answerer', words));
    return;
  }
  await assign(strapi, row, to, actor, now);
  await again(asked, row);
};

const settle = async (asked: Asked, row: SupportRow): Promise<void> => {
  await close(asked.strapi, row);
  await again(asked, row);
};

const teach = async (asked: Asked, row: SupportRow): Promise<void> => {
  const { strapi, context, answers } = asked;
  const body = guideBodySchema.safeParse(context.request.body);
  if (!answers || !body.success) {
    refuse(context, { code: answers ? 'bad_request' : 'board_only' });
    return;
  }
  const outcome: RoomOutcome<SupportRequest | null> = await growGuide(strapi, row, body.data);
  if (outcome.ok) await again(asked, row);
  else answerWith(context, outcome);
};
