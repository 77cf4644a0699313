import type { DeskCommand, QualityNotice } from '@toasoan/contracts';
import { COMMAND_WORDS } from './command-words';

export interface Question {
  title: string;
  words: string;
  points: readonly string[];
  no: string;
  /** Null: the button says what the command is called. */
  yes: string | null;
}

/** What is asked before a command is sent; null where nothing is. */
export function questionBefore(command: DeskCommand, quality: readonly QualityNotice[]): Question | null {
  const { confirm } = COMMAND_WORDS[command];
  if (confirm) return { ...confirm, points: [], no: 'Thôi', yes: null };
  const gaps = quality.filter(({ severity }) => severity === 'block').map(({ message }) => message);
  if (command !== 'submit' || gaps.length === 0) return null;
  return {
    title: 'Bài còn thiếu để đăng',
    words: `Người duyệt chưa đăng được khi còn ${String(gaps.length)} điều sau, và thường sẽ trả lại bài:`,
    points: [...new Set(gaps)],
    no: 'Để bổ sung',
    yes: 'Vẫn gửi',
  };
}
