import { type FetchError, isFetchError } from '@strapi/strapi/admin';

/** Did the server refuse, in words of its own? Anything else is the line or a fault. */
export const isRefusal = (error: unknown): error is FetchError =>
  isFetchError(error) && error.status !== undefined && error.status < 500 && error.message !== '';

/** What to show of a failed request: the server's own sentence, which is in Vietnamese, or that the line is down. */
export function refusalWords(error: unknown): string {
  return isRefusal(error) ? error.message : 'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.';
}
