import { TRANSITIONS } from '@toasoan/newsroom';

/** Every step that the log knows, in words: those of articles, and what is about people. */
export const COMMAND_LABELS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(TRANSITIONS).map(([command, { label }]) => [command, label])),
  assess: 'Đánh giá',
  delegate: 'Ủy quyền',
  end_delegation: 'Kết thúc ủy quyền',
  reset_two_factor: 'Đặt lại xác thực hai bước',
  import: 'Nhập từ trang cũ',
};

export const commandLabel = (command: string): string => COMMAND_LABELS[command] ?? command;
