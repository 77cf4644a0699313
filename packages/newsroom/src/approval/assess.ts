import type { Actor, ArticleFacts, DecisionContext } from './article-facts.js';
import { ownPart, publishesFor, reviewSeat } from './permissions.js';
import { isLastStage, stageOf } from './workflow.js';
import { deskOfStage } from './reviewers.js';

/** Why an article gets no grade, or is not said to report the same event as another one. */
export type AssessmentRefusal =
  | { code: 'not_sent' }
  | { code: 'not_assessor'; desk: string }
  | { code: 'own_grade' }
  | { code: 'unknown_grade'; grade: number; grades: readonly number[] }
  | { code: 'no_grades' }
  | { code: 'same_event_self' }
  | { code: 'same_event_unknown' }
  | { code: 'same_event_unlike' };

/**
 * May this person grade the article? Whoever reviews it now or may publish for its unit, and the Board; never who wrote or
 * edited it. Null is yes.
 */
export function whyNotAssess(
  article: ArticleFacts,
  actor: Actor,
  now: Date,
  context: DecisionContext,
): AssessmentRefusal | null {
  if (article.submittedAt === null && !article.live) return { code: 'not_sent' };
  if (ownPart(article, actor) !== null) return { code: 'own_grade' };
  if (actor.isBoard) return null;
  const { workflow } = context;
  const stage = stageOf(article, workflow);
  const reviewing = article.state === 'in_review' && stage !== null;
  if (reviewing && reviewSeat(article, stage, actor, now, context)) return null;
  if (publishesFor(article, actor, now, context)) return null;
  const last = workflow?.stages.at(-1);
  const asked = reviewing && !isLastStage(article, workflow) ? stage : last;
  return {
    code: 'not_assessor',
    desk: asked ? deskOfStage(context, article, asked, now).label : 'Ban Biên tập',
  };
}

const MESSAGES: { [C in AssessmentRefusal['code']]: (refusal: Extract<AssessmentRefusal, { code: C }>) => string } = {
  not_sent: () => 'Tin bài chưa gửi duyệt nên chưa đánh giá được. Hãy đợi đơn vị gửi duyệt.',
  not_assessor: ({ desk }) => `Chỉ ${desk} hoặc Ban Biên tập được đánh giá tin bài này.`,
  own_grade: () => 'Bạn có phần trong tin bài này nên không tự đánh giá được. Hãy nhờ người duyệt khác.',
  unknown_grade: ({ grade, grades }) =>
    `Quy chế không có mức ${String(grade)}. Hãy chọn một trong các mức: ${grades.join(', ')}.`,
  no_grades: () => 'Quy chế đang hiệu lực chưa có mức chấm nào. Hãy đề nghị Ban Biên tập thêm mức chấm vào quy chế.',
  same_event_self: () =>
    'Tin bài kia đã được ghi là cùng sự kiện với tin bài này. Hãy chọn tin bài khác, hoặc bỏ trống ở tin bài này.',
  same_event_unlike: () =>
    'Hai tin bài này không cùng ngày hoặc tên khác hẳn nhau: ghép lại sẽ chia điểm của đơn vị kia. Hãy chọn trong các tin bài gợi ý, hoặc nhờ Ban Biên tập ghép.',
  same_event_unknown: () =>
    'Không tìm thấy tin bài đã chọn. Chỉ chọn được tin bài đã lên trang; hãy chọn trong danh sách gợi ý.',
};

/** The refusal in Vietnamese. */
export function assessmentMessage(refusal: AssessmentRefusal): string {
  const message = MESSAGES[refusal.code] as (of: AssessmentRefusal) => string;
  return message(refusal);
}
