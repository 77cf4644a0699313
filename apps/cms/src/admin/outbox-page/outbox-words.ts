import type { OutboxItem, OutboxState } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';

export const OUTBOX_STATE_WORDS: Readonly<
  Record<OutboxState, { words: string; colour: 'danger' | 'primary' | 'secondary' | 'success' }>
> = {
  pending: { words: 'Chờ gửi', colour: 'secondary' },
  delivering: { words: 'Đang gửi', colour: 'primary' },
  delivered: { words: 'Đã gửi', colour: 'success' },
  failing: { words: 'Gửi chưa được', colour: 'danger' },
};

const HELD_WORDS = { words: 'Đang chờ bỏ ghim', colour: 'secondary' } as const;

/** How far it is: sent is not yet seen while readers are shown an earlier release on purpose. */
export const stateWords = ({ state, held }: Pick<OutboxItem, 'held' | 'state'>) =>
  held ? HELD_WORDS : OUTBOX_STATE_WORDS[state];

const KIND_WORDS: Readonly<Record<string, string>> = {
  article: 'tin bài',
  unit: 'đơn vị',
  category: 'chuyên mục',
  document: 'văn bản',
  table: 'bảng tổng hợp',
  page: 'trang',
  redirect: 'chuyển hướng',
  settings: 'thông tin trang',
};

/** `Đăng tin bài`, `Gỡ văn bản`: an event's type in words; an unknown type as it is. */
export function eventWords({ type, kind }: Pick<OutboxItem, 'type' | 'kind'>): string {
  const what = KIND_WORDS[kind];
  if (what === undefined) return type;
  return `${type.includes('.withdrawn.') ? 'Gỡ' : 'Đăng'} ${what}`;
}

const SUBSCRIBER_WORDS: Readonly<Record<string, string>> = { publisher: 'Trang tin', github: 'GitHub' };

export function subscriberWords(subscriber: string): string {
  return SUBSCRIBER_WORDS[subscriber] ?? subscriber;
}

/** `Lần 3, gửi lại lúc 09:10, 16/03/2018` */
export function attemptWords({ attempts, nextAttemptAt, state }: OutboxItem): string {
  if (attempts === 0) return 'Chưa gửi lần nào';
  const next = state === 'failing' && nextAttemptAt !== null ? `, gửi lại lúc ${formatDateTime(nextAttemptAt)}` : '';
  return `Lần ${String(attempts)}${next}`;
}

const ERROR_WORDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENOTFOUND/, 'Không nối được tới nơi nhận'],
  [/timeout|ETIMEDOUT|abort/i, 'Nơi nhận trả lời quá lâu'],
  [/\b(?:401|403)\b/, 'Nơi nhận không nhận chữ ký'],
  [/\b5\d\d\b/, 'Nơi nhận đang trục trặc'],
];

/** What went wrong, in words first, with the technical message for whoever mends it. */
export function errorWords(message: string | null): string {
  if (message === null) return '';
  const known = ERROR_WORDS.find(([pattern]) => pattern.test(message))?.[1];
  return known === undefined ? message : `${known} (${message})`;
}
