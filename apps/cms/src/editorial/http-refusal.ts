import { type Refusal, refusalMessage } from '@toasoan/newsroom';

type Refused =
  | Refusal
  | { code: 'unknown_article' | 'unknown_delegation' | 'bad_request' | 'board_only' | 'sign_in' }
  | { code: 'delegation'; problem: string; message: string };

interface HttpRefusal {
  status: number;
  error: { status: number; name: string; message: string; details: Record<string, unknown> };
}

export const NAMES: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
};

/** A refusal as an answer: stable code, Vietnamese sentence, and for a lost race who won and when. */
export function httpRefusal(refusal: Refused): HttpRefusal {
  const status = statusOf(refusal);
  const details: Record<string, unknown> = { code: refusal.code };
  if (refusal.code === 'already_done') Object.assign(details, { by: refusal.by, at: refusal.at.toISOString() });
  if (refusal.code === 'delegation') Object.assign(details, { problem: refusal.problem });
  if (refusal.code === 'quality_blocks') Object.assign(details, { notices: refusal.notices });
  return { status, error: { status, name: NAMES[status] ?? 'ApplicationError', message: messageOf(refusal), details } };
}

function messageOf(refusal: Refused): string {
  switch (refusal.code) {
    case 'unknown_article':
      return 'Không tìm thấy tin bài này. Có thể tin bài đã bị xóa, hoặc thuộc đơn vị khác.';
    case 'unknown_delegation':
      return 'Không tìm thấy lần vắng mặt này. Có thể đã kết thúc; hãy tải lại trang.';
    case 'delegation':
      return refusal.message;
    case 'bad_request':
      return 'Yêu cầu không hợp lệ. Hãy tải lại trang rồi thử lại.';
    case 'board_only':
      return 'Mục này dành cho Ban Biên tập và người quản trị.';
    case 'sign_in':
      return 'Việc này cần người đăng nhập trang quản trị, không làm được bằng mã truy cập. Hãy đăng nhập rồi làm lại.';
    default:
      return refusalMessage(refusal);
  }
}

function statusOf({ code }: Refused): number {
  switch (code) {
    case 'unknown_article':
    case 'unknown_delegation':
      return 404;
    case 'already_done':
    case 'stale_revision':
    case 'stale_save':
    case 'illegal_transition':
    case 'published_locked':
    case 'scheduled_locked':
    case 'archived_locked':
    case 'claimed':
    case 'taken':
    case 'already_yours':
    case 'not_claimed':
    case 'not_live':
    case 'still_live':
    case 'no_emergency':
    case 'withdrawal_timed':
    case 'withdrawal_untimed':
    case 'emergency_open':
    case 'unit_fixed':
      return 409;
    case 'not_member':
    case 'not_reviewer':
    case 'not_writer':
    case 'not_publisher':
    case 'own_work':
    case 'own_emergency':
    case 'emergency_off':
    case 'not_emergency_publisher':
    case 'in_review':
    case 'verbs_only':
    case 'live_delete':
    case 'waiting_delete':
    case 'board_only':
    case 'sign_in':
      return 403;
    case 'bad_request':
    case 'delegation':
    case 'no_unit':
    case 'unit_ended':
    case 'no_workflow':
    case 'quality_blocks':
    case 'unfit':
    case 'reason_missing':
    case 'comment_missing':
    case 'note_missing':
    case 'note_and_redirect':
    case 'redirect_unfit':
    case 'redirect_circle':
    case 'time_missing':
    case 'time_past':
    case 'time_far':
    case 'assignee_missing':
    case 'not_candidate':
    case 'not_last_stage':
      return 400;
  }
}
