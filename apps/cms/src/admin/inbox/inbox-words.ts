import type { InboxItem, InboxView } from '@toasoan/contracts';
import { dayOf, formatClock, formatDateTime } from '@toasoan/vietnamese';

export const VIEW_WORDS: Readonly<Record<InboxView, string>> = {
  review: 'Cần duyệt',
  returned: 'Bị trả lại',
  writing: 'Đang viết',
  scheduled: 'Hẹn giờ',
  overdue: 'Quá hạn',
};

/** An empty list says that all is well, and what would fill it. */
export const EMPTY_WORDS: Readonly<Record<InboxView, string>> = {
  review: 'Không còn tin bài nào chờ bạn duyệt.',
  returned: 'Không có tin bài nào bị trả lại. Bài bị trả lại sẽ hiện ở đây kèm góp ý.',
  writing: 'Bạn không có tin bài nào đang viết dở. Bấm «Viết tin bài» để bắt đầu.',
  scheduled: 'Chưa có tin bài nào hẹn giờ đăng hay gỡ.',
  overdue: 'Không có tin bài nào quá hạn duyệt.',
};

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** How long it has lain where it is: `hôm nay`, `3 ngày`. */
export function daysWords(days: number): string {
  return days === 0 ? 'hôm nay' : `${String(days)} ngày`;
}

/** `Hạn 16:00 hôm nay`, `Hạn 16:00, 12/07/2018`, `Quá hạn 3 giờ`, `Quá hạn 2 ngày`. */
export function dueWords(dueAt: string, now: Date): string {
  const late = now.getTime() - new Date(dueAt).getTime();
  if (late >= DAY) return `Quá hạn ${String(Math.floor(late / DAY))} ngày`;
  if (late >= HOUR) return `Quá hạn ${String(Math.floor(late / HOUR))} giờ`;
  if (late > 0) return 'Vừa quá hạn';
  return dayOf(dueAt) === dayOf(now) ? `Hạn ${formatClock(dueAt).slice(0, 5)} hôm nay` : `Hạn ${formatDateTime(dueAt)}`;
}

/** Who has it, in a few words; null where nobody has taken it on. */
export function assigneeWords({ assignee }: Pick<InboxItem, 'assignee'>): string | null {
  if (assignee === null) return null;
  return assignee.mine ? 'Bạn đang xử lý' : `${assignee.name} đang xử lý`;
}

/** What opening it is for. */
export function mainAction({ state }: Pick<InboxItem, 'state'>): string {
  switch (state) {
    case 'in_review':
      return 'Mở để duyệt';
    case 'returned':
      return 'Sửa và gửi lại';
    case 'draft':
      return 'Viết tiếp';
    default:
      return 'Xem';
  }
}
