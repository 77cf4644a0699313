import type { QualityNotice } from '@toasoan/contracts';

export interface Refusal {
  status: number;
  code: string;
  message: string;
  checklist: QualityNotice[];
  /** Seconds. */
  retryAfter: number | undefined;
  /** The whole body: a conflict carries both texts. */
  body: unknown;
}

/**
 * What came of a question. `offline`: nobody answered, or somebody who is not the newsroom (a café's sign-in page);
 * `signed_out`: the session has ended. Neither says anything about what was asked.
 */
export type Answer<T> =
  | { ok: true; status: number; value: T }
  | { ok: false; why: 'offline' }
  | { ok: false; why: 'signed_out' }
  | { ok: false; why: 'refused'; refusal: Refusal };

export const OFFLINE: Answer<never> = { ok: false, why: 'offline' };
export const SIGNED_OUT: Answer<never> = { ok: false, why: 'signed_out' };

/** Reads a body and its status as an answer. */
export function answerOf<T>(status: number, text: string): Answer<T> {
  if (status === 204) return { ok: true, status, value: undefined as T };
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return OFFLINE;
  }
  if (status >= 200 && status < 300) return { ok: true, status, value: body as T };
  const error = (body as { error?: Partial<Refusal> } | null)?.error;
  if (typeof error?.message !== 'string') return OFFLINE;
  const { code = 'unknown', message, checklist = [], retryAfter } = error;
  return { ok: false, why: 'refused', refusal: { status, code, message, checklist, retryAfter, body } };
}

/** Worth another try by itself, later. */
export function isPassing(answer: Answer<unknown>): boolean {
  if (answer.ok || answer.why === 'signed_out') return false;
  if (answer.why === 'offline') return true;
  const { status, code, retryAfter } = answer.refusal;
  return status >= 500 || code === 'too_many_requests' || retryAfter !== undefined;
}

/** Everything that this phone asks now would be answered so. */
export function concernsAll(answer: Answer<unknown>): boolean {
  return !answer.ok && (answer.why !== 'refused' || answer.refusal.code === 'too_many_requests');
}

/** The sentence to show for what did not work. */
export function sentenceOf(answer: Answer<unknown>): string {
  if (answer.ok) return '';
  if (answer.why === 'refused') return answer.refusal.message;
  return answer.why === 'offline'
    ? 'Chưa liên lạc được với tòa soạn. Hãy kiểm tra mạng rồi thử lại.'
    : 'Phiên làm việc đã hết. Hãy đăng nhập lại.';
}
