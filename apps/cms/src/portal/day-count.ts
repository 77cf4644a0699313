import type { Core } from '@strapi/strapi';
import { dayOf } from '@toasoan/newsroom';
import { type PortalCall, type PortalReason, refused } from './portal-call';
import { type DayKind, MOST_A_DAY } from './portal-limits';

const DAY_COUNT = 'api::portal-day-count.portal-day-count';

const most = (kind: DayKind): string => new Intl.NumberFormat('vi-VN').format(MOST_A_DAY[kind]);
const TOMORROW = 'từ 0 giờ ngày mai';
const TOO_MANY: Readonly<Record<DayKind, [code: string, message: string]>> = {
  item: [
    'too_many_items',
    `Mỗi ngày tạo được nhiều nhất ${most('item')} bài. Hãy viết tiếp các bài đang có; ${TOMORROW} tạo được bài mới.`,
  ],
  save: [
    'too_many_saves',
    `Mỗi ngày lưu được nhiều nhất ${most('save')} lần. Hãy giữ nguyên trang này: chữ vừa viết vẫn nằm trên máy, ${TOMORROW} lại lưu được.`,
  ],
  step: [
    'too_many_steps',
    `Mỗi ngày gửi và lấy lại bài được nhiều nhất ${most('step')} lần. Hãy để bài nằm nguyên; ${TOMORROW} lại gửi được.`,
  ],
  comment: [
    'too_many_comments',
    `Mỗi ngày nhắn được nhiều nhất ${most('comment')} lời. Hãy gọi cho người duyệt nếu gấp; ${TOMORROW} lại nhắn được.`,
  ],
  question: [
    'too_many_questions',
    `Mỗi ngày hỏi được nhiều nhất ${most('question')} câu. Hãy xem các câu đã được trả lời; ${TOMORROW} lại hỏi được.`,
  ],
  reply: [
    'too_many_replies',
    `Mỗi ngày trả lời được nhiều nhất ${most('reply')} lần. Hãy chờ tòa soạn; ${TOMORROW} lại viết được.`,
  ],
};

/**
 * Counts one more of what a person has sent today, in Viet Nam, whatever becomes of it: what is deleted or closed gives nothing
 * back.
 * @returns why not, where it is one too many
 */
export async function countToday(
  { strapi, actor, now }: PortalCall,
  kind: DayKind,
): Promise<{ ok: false; reason: PortalReason } | null> {
  const { tableName } = strapi.db.metadata.get(DAY_COUNT);
  const knex = strapi.db.connection;
  // One statement, so that of a hundred at once each counts.
  const counted: unknown[] = await knex(tableName)
    .insert({ person: actor.id, kind, day: dayOf(now), used: 1 })
    .onConflict(['person', 'kind', 'day'])
    .merge({ used: knex.raw('?? + 1', [`${tableName}.used`]) })
    .where(`${tableName}.used`, '<', MOST_A_DAY[kind])
    .returning('id');
  return counted.length > 0 ? null : refused(429, ...TOO_MANY[kind]);
}

/** Of days that are over nothing is asked any more. */
export async function forgetDayCounts(strapi: Core.Strapi, now: Date): Promise<void> {
  await strapi.db.query(DAY_COUNT).deleteMany({ where: { day: { $lt: dayOf(now) } } });
}
