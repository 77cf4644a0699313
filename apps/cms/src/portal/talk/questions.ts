import type { AskPortalBody, PortalQuestion, QuestionList, ReplyPortalBody, SupportRequest } from '@toasoan/contracts';
import { nameOn, dayOf } from '@toasoan/newsroom';
import { loadUnitsAbove } from '../../editorial/load-units';
import { askQuestion } from '../../support/ask-question';
import { findSupport, listSupport, readSupport } from '../../support/read-support';
import { close, reply } from '../../support/reply';
import { SUPPORT_REQUEST, type SupportRow } from '../../support/support-row';
import { ownItem, UNKNOWN_ITEM } from '../items/own-item';
import { countToday } from '../day-count';
import { type PortalCall, type PortalOutcome, refused } from '../portal-call';
import { alreadySent, sentOnce } from '../sent-once';

type Asked = PortalOutcome<{ question: PortalQuestion; made: boolean }>;

/** Questions of one person that wait for an answer. */
const MOST_OPEN = 10;
const UNKNOWN = refused(
  404,
  'unknown_question',
  'Không tìm thấy câu hỏi này. Có thể câu hỏi đã bị xóa, hoặc là của người khác.',
);

export async function listQuestions({ strapi, actor, now }: PortalCall, page: number): Promise<QuestionList> {
  const { requests, pageCount } = await listSupport(
    strapi,
    'mine',
    page,
    { id: actor.id, answers: false, units: [] },
    now,
  );
  return { questions: requests.map(lineOf), page, pageCount };
}

/** A question to those who answer for the Board, in the name of her unit; sent again with its key, it is asked once. */
export async function ask(call: PortalCall, { key, item, ...words }: AskPortalBody): Promise<Asked> {
  const { strapi, actor, now } = call;
  const sent = { person: actor.id, key, kind: 'question' } as const;
  const known = await alreadySent(strapi, sent);
  if (known !== null) return read(call, known, false);
  if (item !== undefined && !(await ownItem(call, item))) return UNKNOWN_ITEM;
  const waiting = await strapi.db
    .query(SUPPORT_REQUEST)
    .count({ where: { asker: actor.id, state: { $in: ['new', 'in_progress'] } } });
  if (waiting >= MOST_OPEN) {
    const told = `Bạn đang có ${String(waiting)} câu hỏi chưa được trả lời. Hãy chờ trả lời rồi hỏi tiếp.`;
    return refused(409, 'too_many_questions', told);
  }
  const tooMany = await countToday(call, 'question');
  if (tooMany) return tooMany;
  const unit = await askingUnit(call);
  const { id, again } = await sentOnce(strapi, sent, now, () =>
    askQuestion(strapi, actor, { ...words, screen: 'Trang gửi bài', unit, articleId: item ?? null }, now),
  );
  return read(call, id, !again);
}

async function askingUnit({ strapi, actor, now }: PortalCall): Promise<{ id: string; name: string } | null> {
  const [held] = actor.memberships;
  if (!held) return null;
  const unit = (await loadUnitsAbove(strapi, [held.unitId])).get(held.unitId);
  return unit ? { id: unit.id, name: nameOn(unit, dayOf(now)) } : null;
}

/** One's own question; what was read of it is noted. */
export async function readQuestion(call: PortalCall, id: string): Promise<Asked> {
  return read(call, id, false);
}

export async function replyQuestion(call: PortalCall, id: string, { key, text }: ReplyPortalBody): Promise<Asked> {
  const { strapi, actor, now } = call;
  const row = await own(call, id);
  if (!row) return UNKNOWN;
  const sent = { person: actor.id, key, kind: 'reply' } as const;
  if ((await alreadySent(strapi, sent)) !== null) return read(call, id, false);
  const tooMany = await countToday(call, 'reply');
  if (tooMany) return tooMany;
  await sentOnce(strapi, sent, now, async () => {
    await reply(strapi, row, actor, text, now);
    return id;
  });
  return read(call, id, false);
}

export async function closeQuestion(call: PortalCall, id: string): Promise<Asked> {
  const row = await own(call, id);
  if (!row) return UNKNOWN;
  await close(call.strapi, row);
  return read(call, id, false);
}

async function own({ strapi, actor }: PortalCall, id: string): Promise<SupportRow | null> {
  const row = await findSupport(strapi, id);
  return row?.asker === actor.id ? row : null;
}

async function read(call: PortalCall, id: string, made: boolean): Promise<Asked> {
  const { strapi, actor, now } = call;
  const row = await own(call, id);
  if (!row) return UNKNOWN;
  const request = await readSupport(strapi, row, { id: actor.id, answers: false, people: [] }, now);
  const { article, messages } = request;
  const item = article && { id: article.documentId, title: article.title };
  return { ok: true, value: { question: { ...lineOf(request), item, messages }, made } };
}

const lineOf = ({
  documentId,
  subject,
  state,
  askedAt,
  lastAt,
  unread,
}: Pick<SupportRequest, 'askedAt' | 'documentId' | 'lastAt' | 'state' | 'subject' | 'unread'>) => ({
  id: documentId,
  subject,
  state,
  askedAt,
  lastAt,
  unread,
});
