import type { Core } from '@strapi/strapi';
import { DOOR_REFUSALS, isFromElsewhere, isJson, MOST_OPEN_BYTES, needsSession, takesFile } from '@toasoan/contracts';
import { ownHosts } from '../environment/own-hosts';
import { MOST_PICTURE_BYTES } from '../portal/portal-limits';
import { codeOf } from '../portal/refusal-code';

interface Context {
  method: string;
  path: string;
  hostname: string;
  status: number;
  body?: unknown;
  get(name: string): string;
  set(name: string, value: string): void;
  response: { get(name: string): string };
}
interface Refusal {
  status: number;
  error: { code: string; message: string };
}

const PORTAL = /^\/api\/(?:portal|auth)\//i;
/** The form around the file. */
const MOST_BYTES = MOST_PICTURE_BYTES + 64 * 1024;

const refusal = (status: number, code: string, message: string): Refusal => ({ status, error: { code, message } });
const SIGN_IN: Refusal = { status: 401, error: DOOR_REFUSALS.signIn };
const TOO_LARGE = refusal(413, 'too_large', 'Tệp quá lớn. Hãy chọn tệp nhỏ hơn, hoặc giảm cỡ ảnh rồi gửi lại.');
const NO_LENGTH = refusal(411, 'no_length', 'Không rõ tệp lớn bao nhiêu. Hãy chọn lại tệp rồi gửi lại.');
const LONG_FORM: Refusal = { status: 413, error: { ...DOOR_REFUSALS.notJson, code: 'too_large' } };
const ELSEWHERE: Refusal = { status: 403, error: DOOR_REFUSALS.elsewhere };
const NOT_JSON: Refusal = { status: 415, error: DOOR_REFUSALS.notJson };

/**
 * What the portal's pages are answered, whoever answers: a stable code beside each refusal's sentence, nothing for a cache. A body
 * that is too large, or comes from nobody, or from a page of another site, isn't read at all. `global::portal-answers`, between
 * the sentences and the errors.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!PORTAL.test(context.path)) {
      await next();
      return;
    }
    const why = await whyUnread(strapi, context);
    if (why) {
      context.status = why.status;
      context.body = { error: why.error };
    } else await next();
    if (context.response.get('Cache-Control') === '') context.set('Cache-Control', 'no-store');
    if (context.status >= 400) addCode(context);
  };

/** Why the request is answered before its body is read; null where it may be read. */
async function whyUnread(strapi: Core.Strapi, context: Context): Promise<Refusal | null> {
  if (context.method === 'GET' || context.method === 'HEAD' || context.method === 'OPTIONS') return null;
  const sent = { origin: context.get('origin'), site: context.get('sec-fetch-site') };
  if (isFromElsewhere(sent, [context.hostname, ...ownHosts()])) return ELSEWHERE;
  const length = context.get('content-length');
  if (context.get('transfer-encoding') === '' && (length === '' || length === '0')) return null;
  const type = context.get('content-type');
  const isForm = isJson(type);
  if (!isForm && !(takesFile(context.method, context.path) && type.toLowerCase().startsWith('multipart/')))
    return NOT_JSON;
  if (!needsSession(context.path)) return Number(length) > MOST_OPEN_BYTES ? LONG_FORM : null;
  if (!(await isSignedIn(strapi, context.get('authorization')))) return SIGN_IN;
  if (isForm) return null;
  if (!/^\d+$/.test(length)) return NO_LENGTH;
  return Number(length) > MOST_BYTES ? TOO_LARGE : null;
}

/** Before anything is read or written to the disk for somebody, she is somebody; what she may is asked where she is answered. */
async function isSignedIn(strapi: Core.Strapi, authorization: string): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return false;
  const jwt = strapi.plugin('users-permissions').service('jwt') as unknown as {
    verify(token: string): Promise<unknown>;
  };
  return jwt.verify(token).then(
    () => true,
    () => false,
  );
}

function addCode(context: Context): void {
  const { body, status } = context;
  const error = typeof body === 'object' && body !== null ? (body as { error?: unknown }).error : undefined;
  if (typeof error === 'object' && error !== null) {
    const known = error as { code?: unknown; message?: unknown; details?: { code?: unknown } };
    known.code ??= codeOf(status, typeof known.message === 'string' ? known.message : '', known.details?.code);
    return;
  }
  context.body = { error: { code: codeOf(status, '', undefined), message: statusSentence(status) } };
  context.status = status;
}

const statusSentence = (status: number): string =>
  status === 404 || status === 405 ? 'Not Found' : status >= 500 ? 'Internal Server Error' : 'Bad Request';
