import type { ArticleState } from '@toasoan/contracts';
import { reasonsOf, TRANSITIONS } from '@toasoan/newsroom';

const STATE_WORDS: Readonly<Record<ArticleState, string>> = {
  draft: 'Bản nháp',
  in_review: 'Đang chờ duyệt',
  returned: 'Đã trả lại',
  scheduled: 'Đã hẹn giờ',
  published: 'Đã đăng',
  withdrawn: 'Đã gỡ',
  archived: 'Đã lưu trữ',
};

const of = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

/** Codes of the log in words; a code of another time stays as it is. */
export const stateWords = (state: string | null): string => (state === null ? '' : (of(STATE_WORDS, state) ?? state));

const OTHER_COMMANDS: Readonly<Record<string, string>> = {
  assess: 'Đánh giá',
  delegate: 'Ủy quyền',
  end_delegation: 'Kết thúc ủy quyền',
  reset_two_factor: 'Đặt lại xác thực hai bước',
  import: 'Nhập từ trang cũ',
};

export function commandWords(command: string): string {
  const transitions: Readonly<Record<string, { label: string }>> = TRANSITIONS;
  const label = Object.hasOwn(transitions, command) ? transitions[command]?.label : of(OTHER_COMMANDS, command);
  return label ?? command;
}

export function reasonWords(command: string, code: string | null): string {
  if (code === null) return '';
  return of(reasonsOf(command), code) ?? code;
}
