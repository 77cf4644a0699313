import type { NoticeKind, NoticeSettings } from '@toasoan/contracts';

type Colour = 'danger' | 'primary' | 'secondary' | 'success' | 'warning';

/** A notice's kind in one or two words, and how much it asks for. */
export const KIND_WORDS: Readonly<Record<NoticeKind, { words: string; colour: Colour }>> = {
  to_review: { words: 'Chờ duyệt', colour: 'primary' },
  returned: { words: 'Trả lại', colour: 'warning' },
  stage_approved: { words: 'Qua một bước', colour: 'success' },
  published: { words: 'Đã đăng', colour: 'success' },
  scheduled: { words: 'Hẹn giờ', colour: 'secondary' },
  schedule_failed: { words: 'Chưa đăng được', colour: 'danger' },
  withdrawn: { words: 'Đã gỡ', colour: 'warning' },
  correction: { words: 'Đính chính', colour: 'primary' },
  assigned: { words: 'Được giao', colour: 'primary' },
  overdue: { words: 'Quá hạn', colour: 'danger' },
  emergency: { words: 'Đăng khẩn', colour: 'danger' },
  ratified: { words: 'Đã duyệt lại', colour: 'success' },
  comment: { words: 'Ý kiến', colour: 'secondary' },
  delegated: { words: 'Ủy quyền', colour: 'secondary' },
  publication_failed: { words: 'Lỗi lên trang', colour: 'danger' },
  dispatch_received: { words: 'Công văn đến', colour: 'primary' },
  dispatch_unread: { words: 'Nhắc đọc công văn', colour: 'warning' },
  quota_behind: { words: 'Còn thiếu chỉ tiêu', colour: 'warning' },
  unit_silent: { words: 'Lâu chưa có tin bài', colour: 'warning' },
  held_long: { words: 'Giữ bài lâu', colour: 'warning' },
  support_asked: { words: 'Câu hỏi', colour: 'primary' },
  support_answered: { words: 'Trả lời', colour: 'success' },
};

export const MAIL_WORDS: Readonly<Record<NoticeSettings['mail'], string>> = {
  each: 'Gửi ngay khi có việc',
  daily: 'Mỗi ngày một thư, lúc 7 giờ sáng',
  none: 'Không gửi thư',
};

/** The number on the bell: never wider than the icon. */
export const countWords = (unread: number): string => (unread > 99 ? '99+' : String(unread));

/** Under the page's title. */
export function unreadWords(unread: number): string {
  return unread === 0 ? 'Bạn đã đọc hết thông báo.' : `${String(unread)} thông báo chưa đọc.`;
}
