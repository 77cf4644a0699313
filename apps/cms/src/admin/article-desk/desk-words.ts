import type { ArticleDesk, ArticleState, DeskCommand } from '@toasoan/contracts';
import { formatClock } from '@toasoan/vietnamese';

/** Colours of Strapi's `Status`; the words beside them say the same. */
export type StatusColour = 'danger' | 'neutral' | 'primary' | 'secondary' | 'success' | 'warning';

export const STATE_WORDS: Readonly<Record<ArticleState, { words: string; colour: StatusColour }>> = {
  draft: { words: 'Bản nháp', colour: 'secondary' },
  in_review: { words: 'Đang chờ duyệt', colour: 'warning' },
  returned: { words: 'Đã trả lại', colour: 'danger' },
  scheduled: { words: 'Đã hẹn giờ đăng', colour: 'primary' },
  published: { words: 'Đã đăng', colour: 'success' },
  withdrawn: { words: 'Đã gỡ', colour: 'neutral' },
  archived: { words: 'Đã lưu trữ', colour: 'neutral' },
};

/** The three steps of a publication, as the panel shows them. */
export type StepMark = 'done' | 'now' | 'ahead' | 'failed';
export interface Step {
  words: string;
  mark: StepMark;
}

type Receipt = NonNullable<ArticleDesk['receipt']>;

/** Đã duyệt → Đang lên trang → Đã lên trang hh:mm:ss; or where the way ended. */
export function receiptSteps(receipt: Receipt): Step[] {
  const at = receipt.at === null ? '' : ` ${formatClock(receipt.at)}`;
  switch (receipt.phase) {
    case 'approved':
      return steps('done', 'ahead', 'Lên trang');
    case 'publishing':
      return steps('done', 'now', 'Lên trang');
    case 'live':
      return steps('done', 'done', `Đã lên trang${at}`, 'done');
    case 'gone':
      return [{ words: `Đã gỡ khỏi trang${at}`, mark: 'done' }];
    case 'quarantined':
      return steps('done', 'done', 'Không lên trang được', 'failed');
    case 'late':
      return steps('done', 'now', 'Chưa lên trang sau 60 giây', 'failed');
  }
}

function steps(approved: StepMark, publishing: StepMark, last: string, lastMark: StepMark = 'ahead'): Step[] {
  return [
    { words: 'Đã duyệt', mark: approved },
    { words: 'Đang lên trang', mark: publishing },
    { words: last, mark: lastMark },
  ];
}

/** One sentence for screen readers whenever the state or the receipt changes. */
export function announcement(desk: ArticleDesk): string {
  const state = `Trạng thái: ${STATE_WORDS[desk.state].words}.`;
  if (desk.receipt === null) return state;
  const now = receiptSteps(desk.receipt).findLast(({ mark }) => mark !== 'ahead');
  return now === undefined ? state : `${state} ${now.words}.`;
}

/** What a person reads while a command is under way, and after it. */
export const COMMAND_DONE: Readonly<Record<DeskCommand, string>> = {
  submit: 'Đã gửi duyệt.',
  claim: 'Bạn đã nhận xử lý bài này.',
  release: 'Đã nhả bài. Người duyệt khác có thể nhận.',
  reassign: 'Đã chuyển người xử lý.',
  return: 'Đã trả lại bài kèm góp ý.',
  approve: 'Đã duyệt.',
  schedule: 'Đã duyệt và hẹn giờ đăng.',
  unschedule: 'Đã bỏ hẹn giờ. Bài trở lại chờ duyệt.',
  emergency_publish: 'Đã đăng khẩn. Bài đang lên trang và chờ người khác duyệt lại.',
  ratify: 'Đã duyệt lại bài đăng khẩn.',
  correct: 'Đã mở bản đính chính. Bài cũ vẫn trên trang.',
  cancel_correction: 'Đã bỏ bản đính chính. Bài trên trang giữ nguyên.',
  withdraw: 'Đã gỡ bài. Trang tin đang cập nhật.',
  archive: 'Đã lưu trữ.',
  restore: 'Đã đưa về bản nháp.',
  comment: 'Đã gửi ý kiến.',
};

/** An edit after the last publication that readers don't see yet. */
export function hasUnpublishedEdit({ state, revision, publishedRevision }: ArticleDesk): boolean {
  return state === 'published' && publishedRevision !== null && revision > publishedRevision;
}
