import type { SupportLine, SupportState, SupportView } from '@toasoan/contracts';

export const STATE_WORDS: Readonly<
  Record<SupportState, { words: string; colour: 'primary' | 'warning' | 'success' | 'secondary' }>
> = {
  new: { words: 'Mới', colour: 'primary' },
  in_progress: { words: 'Đang trả lời', colour: 'warning' },
  answered: { words: 'Đã trả lời', colour: 'success' },
  closed: { words: 'Đã đóng', colour: 'secondary' },
};

export const VIEW_WORDS: Readonly<Record<SupportView, string>> = {
  mine: 'Câu hỏi của tôi',
  queue: 'Chờ trả lời',
  done: 'Đã trả lời',
};

export const EMPTY_WORDS: Readonly<Record<SupportView, string>> = {
  mine: 'Bạn chưa hỏi câu nào. Có khó khăn, hãy đặt câu hỏi để được hướng dẫn.',
  queue: 'Không có câu hỏi nào chờ trả lời.',
  done: 'Chưa có câu hỏi nào được trả lời.',
};

/** `Chờ từ hôm nay`, `Chờ 3 ngày`; null where no answer is owed. */
export function waitingWords({ waitingDays }: Pick<SupportLine, 'waitingDays'>): string | null {
  if (waitingDays === null) return null;
  return waitingDays === 0 ? 'Chờ từ hôm nay' : `Chờ ${String(waitingDays)} ngày`;
}
