/** Why an article goes back, or comes off the site. Codes are stored; words are shown. */
export const RETURN_REASONS = {
  content: 'Nội dung cần bổ sung, chỉnh sửa',
  facts: 'Số liệu, tên người, chức danh cần kiểm tra lại',
  picture: 'Ảnh chưa đạt hoặc thiếu chú thích, tác giả ảnh',
  language: 'Câu chữ, chính tả',
  duplicate: 'Trùng với tin bài đã có',
  late: 'Sự kiện đã quá cũ',
  scope: 'Không thuộc phạm vi đăng tải',
  other: 'Lý do khác',
} as const;

export const WITHDRAW_REASONS = {
  error: 'Có sai sót về nội dung',
  request: 'Theo đề nghị của đơn vị hoặc người được nhắc đến',
  consent: 'Người trong ảnh chưa đồng ý',
  copyright: 'Vướng bản quyền',
  outdated: 'Thông tin không còn đúng',
  other: 'Lý do khác',
} as const;

/** Commands that say a reason of a withdrawal; all others that say one say a return's. */
const WITHDRAWALS: readonly string[] = ['withdraw', 'schedule_withdrawal', 'withdraw_due'];

/** The reasons that a command chooses from, by their codes. */
export const reasonsOf = (command: string): Readonly<Record<string, string>> =>
  WITHDRAWALS.includes(command) ? WITHDRAW_REASONS : RETURN_REASONS;

export type ReturnReason = keyof typeof RETURN_REASONS;
export type WithdrawReason = keyof typeof WITHDRAW_REASONS;

export const isReturnReason = (code: string): code is ReturnReason => Object.hasOwn(RETURN_REASONS, code);
export const isWithdrawReason = (code: string): code is WithdrawReason => Object.hasOwn(WITHDRAW_REASONS, code);
