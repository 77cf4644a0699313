import type { ArticleState, DeskCommand, QualityNotice } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';
import { TRANSITIONS } from './transitions.js';

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
  | { code: 'not_writer' }
  | { code: 'taken'; by: string }
  /** `takesBack`: who is refused may still have the article back by a button of the panel. */
  | { code: 'in_review'; desk: string | null; takesBack: boolean }
  | { code: 'published_locked' }
  | { code: 'scheduled_locked' }
  | { code: 'archived_locked' }
  | { code: 'quality_blocks'; notices: readonly QualityNotice[] }
  | { code: 'reason_missing' }
  | { code: 'comment_missing'; command: DeskCommand }
  | { code: 'note_missing' }
  | { code: 'note_and_redirect' }
  | { code: 'redirect_unfit' }
  | { code: 'redirect_circle' }
  | { code: 'time_missing' }
  | { code: 'time_past'; command: 'schedule' | 'schedule_withdrawal' }
  | { code: 'time_far' }
  | { code: 'withdrawal_timed'; by: string; at: Date }
  | { code: 'withdrawal_untimed' }
  | { code: 'assignee_missing' }
  | { code: 'not_candidate' }
  | { code: 'claimed'; by: string }
  | { code: 'already_yours' }
  | { code: 'not_claimed' }
  | { code: 'not_last_stage' }
  | { code: 'not_live' }
  | { code: 'still_live' }
  | { code: 'emergency_off' }
  | { code: 'not_emergency_publisher' }
  | { code: 'no_emergency' }
  | { code: 'own_emergency' }
  | { code: 'emergency_open'; by: string }
  | { code: 'unit_fixed' }
  | { code: 'unfit'; message: string }
  | { code: 'verbs_only' }
  | { code: 'live_delete' }
  | { code: 'waiting_delete' };
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
  in_review: ({ desk, takesBack }) =>
    takesBack
      ? `Tin bài đang chờ duyệt nên chưa sửa được. Muốn sửa, hãy bấm «${TRANSITIONS.take_back.label}».`
      : `Tin bài đang chờ duyệt, chỉ ${desk ?? 'người duyệt'} sửa được. Nếu cần sửa, hãy nhắn ${desk ?? 'người duyệt'} trả lại.`,
  not_writer: () => 'Chỉ người viết lấy lại được tin bài đã gửi. Hãy đề nghị người duyệt trả lại.',
  taken: ({ by }) => `${by} đang xử lý tin bài này nên không lấy lại được nữa. Hãy nhắn người đó trả lại nếu cần sửa.`,
  published_locked: () =>
    'Tin bài đã đăng nên không sửa trực tiếp được. Hãy bấm Đính chính: bài cũ vẫn trên trang cho tới khi bản mới được duyệt.',
  scheduled_locked: () => 'Tin bài đã duyệt và hẹn giờ đăng nên không sửa được. Hãy bấm Bỏ hẹn giờ trước.',
  archived_locked: () => 'Tin bài đã lưu trữ nên không sửa được. Hãy bấm Đưa về bản nháp trước.',
  quality_blocks: ({ notices }) => `Chưa đăng được: ${notices.map(({ message }) => message).join(' ')}`,
  reason_missing: () => 'Hãy chọn lý do trong danh sách.',
  comment_missing: ({ command }) =>
    command === 'return'
      ? 'Hãy ghi vài lời cho người gửi biết cần sửa gì.'
      : command === 'emergency_publish'
        ? 'Hãy ghi lý do phải đăng khẩn.'
        : 'Hãy viết ý kiến rồi gửi.',
  note_missing: () => 'Hãy ghi lời đính chính cho bạn đọc: đã sai điều gì, nay sửa thế nào.',
  redirect_unfit: () =>
    'Địa chỉ chuyển đến phải là một đường dẫn của trang tin (bắt đầu bằng dấu /) hoặc một địa chỉ https://. Hãy nhập lại.',
  redirect_circle: () => 'Địa chỉ chuyển đến dẫn ngược về chính tin bài này. Hãy chọn địa chỉ khác.',
  note_and_redirect: () => 'Hãy chọn một: hoặc lời báo cho bạn đọc, hoặc địa chỉ chuyển đến.',
  time_missing: () => 'Hãy chọn ngày và giờ.',
  time_past: ({ command }) =>
    `Giờ hẹn phải sau lúc này ít nhất một phút. Hãy chọn giờ khác, hoặc bấm ${command === 'schedule' ? 'Duyệt và đăng' : 'Gỡ bài'}.`,
  time_far: () => 'Giờ hẹn xa quá một năm. Hãy chọn ngày gần hơn.',
  withdrawal_timed: ({ by, at }) =>
    `${by} đã hẹn gỡ tin bài này lúc ${formatDateTime(at)}. Hãy bỏ giờ hẹn đó trước nếu muốn hẹn lại.`,
  withdrawal_untimed: () => 'Tin bài này không còn giờ hẹn gỡ nào. Hãy tải lại trang để xem các bước hiện có.',
  assignee_missing: () => 'Hãy chọn người xử lý.',
  not_candidate: () =>
    'Người này hiện không duyệt được tin bài. Hãy chọn người trong danh sách: người duyệt của đơn vị, của cấp trên hoặc Ban Biên tập.',
  claimed: ({ by }) => `${by} đang xử lý tin bài này. Hãy trao đổi với người đó, hoặc bấm Nhận xử lý để tiếp quản.`,
  already_yours: () => 'Bạn đang xử lý tin bài này rồi.',
  not_claimed: () => 'Chưa ai nhận xử lý tin bài này.',
  not_last_stage: () => 'Bước này chưa phải bước đăng nên chưa hẹn giờ được. Hãy bấm Duyệt để chuyển bước sau.',
  not_live: () => 'Tin bài hiện không có trên trang nên không làm được bước này.',
  still_live: () => 'Tin bài đang có trên trang. Hãy gỡ bài trước, hoặc bỏ bản đính chính.',
  emergency_off: () => 'Quy trình của đơn vị không cho đăng khẩn. Hãy gửi duyệt và báo trước cho người duyệt.',
  not_emergency_publisher: () => 'Bạn không được giao quyền đăng khẩn. Hãy gọi cho Ban Biên tập.',
  no_emergency: () => 'Tin bài này không có lần đăng khẩn nào chờ duyệt lại.',
  emergency_open: ({ by }) =>
    `Bài đã được ${by} đăng khẩn và còn chờ duyệt lại. Hãy đợi người thứ hai duyệt lại, hoặc gửi duyệt như thường.`,
  unit_fixed: () =>
    'Bài đang có trên trang nên không đổi đơn vị được. Hãy giữ nguyên đơn vị, hoặc đề nghị Ban Biên tập.',
  own_emergency: () => 'Bạn đã đăng khẩn bài này nên cần người khác duyệt lại.',
  unfit: ({ message }) =>
    `Chưa đăng được vì nội dung chưa đúng quy cách của trang tin (${message}). Hãy trả lại hoặc sửa chỗ này rồi duyệt lại.`,
  verbs_only: () => 'Không đăng, gỡ hay đổi trạng thái bằng cách này. Hãy dùng các nút trong khung «Tin bài ở đâu».',
  waiting_delete: () => 'Tin bài đang chờ duyệt nên không xóa được. Hãy trả lại cho người gửi trước.',
  live_delete: () => 'Tin bài đã từng lên trang nên không xóa được. Hãy dùng nút Gỡ bài để đưa xuống khỏi trang.',
};

/** The refusal in Vietnamese. */
export function refusalMessage(refusal: Refusal): string {
  const message = MESSAGES[refusal.code] as (of: Refusal) => string;
  return message(refusal);
}
