import type { ArticleState, QualityNotice } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';

/** Every way to be refused. Closed: a new one needs its words below, or the compiler complains. */
export type Refusal =
  | { code: 'illegal_transition'; state: ArticleState }
  | { code: 'stale_revision'; seen: number; current: number }
  | { code: 'stale_save'; seen: number; current: number }
  | { code: 'already_done'; by: string; at: Date }
  | { code: 'no_unit' }
  | { code: 'unit_ended' }
  | { code: 'no_workflow' }
  | { code: 'not_member' }
  | { code: 'not_reviewer'; desk: string }
  | { code: 'not_publisher'; desk: string }
  | { code: 'own_work'; as: 'writer' | 'editor' }
  | { code: 'in_review'; desk: string | null }
  | { code: 'published_locked' }
  | { code: 'archived_locked' }
  | { code: 'quality_blocks'; notices: readonly QualityNotice[] }
  | { code: 'reason_missing' }
  | { code: 'comment_missing' }
  | { code: 'unfit'; message: string }
  | { code: 'verbs_only' }
  | { code: 'live_delete' };
export type RefusalCode = Refusal['code'];

const STATE_WORDS: Record<ArticleState, string> = {
  draft: 'đang soạn',
  in_review: 'đang chờ duyệt',
  returned: 'đã trả lại',
  scheduled: 'đã hẹn giờ đăng',
  published: 'đã đăng',
  withdrawn: 'đã gỡ',
  archived: 'đã lưu trữ',
};

export const stateWords = (state: ArticleState): string => STATE_WORDS[state];

/** What a person is told: what is the matter, then what to do next. */
const MESSAGES: { [C in RefusalCode]: (refusal: Extract<Refusal, { code: C }>) => string } = {
  illegal_transition: ({ state }) =>
    `Tin bài ${STATE_WORDS[state]} nên không làm được bước này. Hãy tải lại trang để xem các bước hiện có.`,
  stale_revision: () => 'Tin bài vừa được sửa sau khi bạn mở. Hãy tải lại trang, đọc bản mới rồi quyết định.',
  stale_save: () =>
    'Chưa lưu: có người vừa sửa tin bài này sau khi bạn mở. Hãy chép lại phần bạn vừa viết, tải lại trang rồi sửa tiếp trên bản mới.',
  already_done: ({ by, at }) =>
    `${by} đã xử lý tin bài này lúc ${formatDateTime(at)}. Hãy tải lại trang để xem kết quả.`,
  no_unit: () => 'Tin bài chưa ghi đơn vị gửi. Hãy chọn đơn vị rồi lưu lại trước khi gửi duyệt hoặc duyệt đăng.',
  unit_ended: () =>
    'Đơn vị ghi trong tin bài không còn hoạt động. Hãy chọn đơn vị kế thừa, hoặc liên hệ Ban Tuyên giáo.',
  no_workflow: () => 'Đơn vị chưa có quy trình duyệt. Hãy liên hệ Ban Biên tập để được thiết lập.',
  not_member: () => 'Bạn không thuộc đơn vị của tin bài này. Hãy nhờ người viết hoặc biên tập của đơn vị đó.',
  not_reviewer: ({ desk }) => `Bước này do ${desk} duyệt. Hãy chờ, hoặc liên hệ trực tiếp nếu cần gấp.`,
  not_publisher: ({ desk }) => `Chỉ ${desk} hoặc Ban Biên tập được gỡ tin bài này. Hãy liên hệ để đề nghị gỡ.`,
  own_work: ({ as }) =>
    as === 'writer'
      ? 'Bạn là người viết nên không tự duyệt được. Hãy nhờ người duyệt khác của đơn vị.'
      : 'Bạn đã sửa bài này từ khi gửi duyệt nên không tự duyệt được. Hãy nhờ người duyệt khác đọc lại và duyệt.',
  in_review: ({ desk }) =>
    `Tin bài đang chờ duyệt, chỉ ${desk ?? 'người duyệt'} được sửa. Nếu cần sửa, hãy đề nghị trả lại.`,
  published_locked: () => 'Tin bài đã đăng nên không sửa trực tiếp được. Hãy gỡ bài, sửa rồi gửi duyệt lại.',
  archived_locked: () => 'Tin bài đã lưu trữ hoặc đã hẹn giờ nên không sửa được. Hãy liên hệ Ban Biên tập.',
  quality_blocks: ({ notices }) => `Chưa đăng được: ${notices.map(({ message }) => message).join(' ')}`,
  reason_missing: () => 'Hãy chọn lý do trong danh sách.',
  comment_missing: () => 'Hãy ghi vài lời cho người gửi biết cần sửa gì.',
  unfit: ({ message }) =>
    `Chưa đăng được vì nội dung chưa đúng quy cách của trang tin (${message}). Hãy trả lại hoặc sửa chỗ này rồi duyệt lại.`,
  verbs_only: () =>
    'Không đăng, gỡ hay đổi trạng thái bằng cách này. Hãy dùng các nút Gửi duyệt, Duyệt và đăng, Trả lại, Gỡ bài.',
  live_delete: () => 'Tin bài đã từng lên trang nên không xóa được. Hãy dùng nút Gỡ bài để đưa xuống khỏi trang.',
};

/** The refusal in Vietnamese. */
export function refusalMessage(refusal: Refusal): string {
  const message = MESSAGES[refusal.code] as (of: Refusal) => string;
  return message(refusal);
}
