import type { LoggedCommand, LoggedStep } from './log-chain.js';
import { reasonsOf } from './reasons.js';

/** A step that was taken, in words, as the log and the side panel show it. */
export const STEP_WORDS: Readonly<Record<LoggedCommand, string>> = {
  submit: 'Đã gửi duyệt',
  take_back: 'Đã lấy lại để sửa',
  claim: 'Đã nhận xử lý',
  release: 'Đã nhả bài',
  reassign: 'Đã chuyển người xử lý',
  return: 'Đã trả lại',
  approve: 'Đã duyệt',
  schedule: 'Đã duyệt và hẹn giờ đăng',
  unschedule: 'Đã bỏ hẹn giờ',
  emergency_publish: 'Đã đăng khẩn',
  ratify: 'Đã duyệt lại bài đăng khẩn',
  correct: 'Đã mở bản đính chính',
  cancel_correction: 'Đã bỏ bản đính chính',
  withdraw: 'Đã gỡ',
  schedule_withdrawal: 'Đã hẹn giờ gỡ',
  unschedule_withdrawal: 'Đã bỏ giờ hẹn gỡ',
  archive: 'Đã lưu trữ',
  restore: 'Đã đưa về bản nháp',
  comment: 'Ý kiến',
  publish_due: 'Đã đăng theo giờ hẹn',
  unschedule_due: 'Không đăng được theo giờ hẹn',
  withdraw_due: 'Đã gỡ theo giờ hẹn',
  escalate: 'Quá hạn, đã chuyển lên cấp trên',
  assess: 'Đã đánh giá',
  delegate: 'Đã ghi vắng mặt, ủy quyền',
  end_delegation: 'Đã kết thúc ủy quyền',
  reset_two_factor: 'Đã đặt lại xác thực hai bước',
  import: 'Đã nhập từ trang cũ',
};

/** The step with its reason: `Đã trả lại: Câu chữ, chính tả`. */
export function stepWords({
  command,
  toState,
  reasonCode,
}: Pick<LoggedStep, 'command' | 'toState' | 'reasonCode'>): string {
  const publishes = command === 'approve' && toState === 'published';
  const words = publishes ? 'Đã duyệt và đăng' : (STEP_WORDS[command] as string | undefined);
  const why = reasonWords(command, reasonCode);
  return why === null ? (words ?? command) : `${words ?? command}: ${why}`;
}

/** The words of a reason code; null where there is none or it is unknown. */
export function reasonWords(command: LoggedCommand, code: string | null): string | null {
  return code === null ? null : (reasonsOf(command)[code] ?? null);
}
