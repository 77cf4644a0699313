import type { Core } from '@strapi/strapi';
import { DOOR_REFUSALS, isFromElsewhere, isJson, MOST_OPEN_BYTES, networkOf } from '@toasoan/contracts';
import { ownHosts } from '../environment/own-hosts';
import { paceOf } from '../portal/pace';

interface Context {
  method: string;
  path: string;
  hostname: string;
  request: { ip: string };
  status: number;
  body?: unknown;
  get(name: string): string;
  set(name: string, value: string): void;
}
interface Refusal {
  status: number;
  name: string;
  code: string;
  message: string;
  retryAfter?: number;
}

/** What asks for a password, sets one, or sends one's link: where one guesses. */
const GUESSING =
  /^\/(?:admin\/(?:login|register|register-admin|forgot-password|reset-password)|api\/auth\/(?:local|forgot-password|reset-password|change-password))\/*$/i;
/** And what goes by a cookie alone. */
const DOOR = /^\/(?:admin\/(?:access-token|logout)|api\/auth\/[a-z-]+)\/*$/i;

/** Behind one line are many people; an account has its own count (`sign-in-throttle.ts`). */
const pace = paceOf({ most: 200, windowMs: 5 * 60_000 });

const ELSEWHERE = 'Yêu cầu này đến từ một trang khác. Hãy mở lại trang đăng nhập rồi thử lại.';
const TOO_LARGE = {
  status: 413,
  name: 'PayloadTooLargeError',
  code: 'too_large',
  message: DOOR_REFUSALS.notJson.message,
};

/**
 * Before anybody has signed in, little is read and less is kept. Strapi counts tries by an e-mail address of any length, in memory,
 * and looks through all that it has counted at each try: a few hundred forms of 2 MB stopped the CMS. A form here is small, JSON,
 * of a page of ours, and of a sender who has not asked too often. `global::sign-in-door`, before the body is read.
 */
export default (_config: unknown, { strapi }: { strapi: Pick<Core.Strapi, 'config'> }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    const refusal = whyUnread(context) ?? whyNotNow(strapi, context, new Date());
    if (!refusal) {
      await next();
      return;
    }
    const { status, retryAfter, ...error } = refusal;
    context.status = status;
    if (retryAfter !== undefined) context.set('Retry-After', String(retryAfter));
    // What is left of the body is not waited for.
    context.set('Connection', 'close');
    context.body = { data: null, error: { status, ...error, details: { code: error.code } } };
  };

function whyUnread(context: Context): Refusal | null {
  const { method, path, hostname } = context;
  if (method !== 'POST' || !(GUESSING.test(path) || DOOR.test(path))) return null;
  // Koa's own, which needs its context.
  const get = (name: string) => context.get(name);
  if (isFromElsewhere({ origin: get('origin'), site: get('sec-fetch-site') }, [hostname, ...ownHosts()]))
    return { status: 403, name: 'ForbiddenError', code: DOOR_REFUSALS.elsewhere.code, message: ELSEWHERE };
  const length = get('content-length');
  if (get('transfer-encoding') !== '' || Number(length) > MOST_OPEN_BYTES) return TOO_LARGE;
  if (length === '' || length === '0' || isJson(get('content-type'))) return null;
  return { status: 415, name: 'UnsupportedMediaTypeError', ...DOOR_REFUSALS.notJson };
}

/** Strapi's own switch turns this limit off too, as tests do. */
function whyNotNow(strapi: Pick<Core.Strapi, 'config'>, context: Context, now: Date): Refusal | null {
  if (context.method !== 'POST' || !GUESSING.test(context.path)) return null;
  if (!strapi.config.get('admin.rateLimit.enabled', true)) return null;
  const wait = pace(networkOf(context.request.ip), now);
  if (wait === 0) return null;
  const message = 'Từ địa chỉ mạng của bạn có quá nhiều lần đăng nhập. Hãy chờ ít phút rồi thử lại.';
  return { status: 429, name: 'RateLimitError', code: 'too_many_requests', message, retryAfter: wait };
}
