import { formatDateTime } from '@toasoan/vietnamese';
import { reasonsOf } from '../approval/reasons.js';
import type { NoticeStep } from './notice-step.js';

const LONGEST_TITLE = 250;

/** `Bài bị trả lại: Công đoàn tặng quà…`, within what the column and a subject line hold. */
export function noticeTitle(what: string, articleTitle: string): string {
  const name = articleTitle.trim() === '' ? 'bài chưa có tên' : articleTitle.trim();
  const whole = `${what}: ${name}`;
  if (whole.length <= LONGEST_TITLE) return whole;
  // Cut before a low surrogate would leave half a character.
  return `${whole
    .slice(0, LONGEST_TITLE - 1)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trimEnd()}…`;
}

/** Sentences put together; the empty ones fall out. */
export const sentences = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' ');

/** `Lời nhắn: «…».`, with one full stop; null where nothing was said. */
export function said(label: string, words: string | null): string | null {
  const quoted = words?.trim() ?? '';
  if (quoted === '') return null;
  return `${label}: «${quoted}»${/[.!?…]$/.test(quoted) ? '' : '.'}`;
}

/** `Lý do: …`; an unknown code as it is, so that nothing is lost. */
export function reasonSentence({ command, reasonCode }: Pick<NoticeStep, 'command' | 'reasonCode'>): string | null {
  if (reasonCode === null || reasonCode === '') return null;
  const reasons = reasonsOf(command);
  return `Lý do: ${Object.hasOwn(reasons, reasonCode) ? (reasons[reasonCode] ?? '') : reasonCode}.`;
}

export const atTime = (time: Date | null): string => (time ? `lúc ${formatDateTime(time)}` : 'theo giờ đã hẹn');
