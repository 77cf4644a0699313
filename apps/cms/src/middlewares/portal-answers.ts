import { rm } from 'node:fs/promises';
import { MOST_PICTURE_BYTES } from '../portal/portal-limits';
import { codeOf } from '../portal/refusal-code';

interface SentFile {
  filepath?: string;
}
interface Context {
  method: string;
  path: string;
  status: number;
  body?: unknown;
  get(name: string): string;
  set(name: string, value: string): void;
  response: { get(name: string): string };
  request: { files?: Record<string, SentFile | SentFile[] | undefined> };
}

const PORTAL = /^\/api\/(?:portal|auth)\//i;
/** The form around the file. */
const MOST_BYTES = MOST_PICTURE_BYTES + 64 * 1024;

/**
 * What the portal's pages are answered, whoever answers: a stable code beside each refusal's sentence, nothing for a cache, and
 * no file left behind. A body that is too large, or comes from nobody, isn't read at all. `global::portal-answers`, between
 * the sentences and the errors.
 */
export default () =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (!PORTAL.test(context.path)) {
      await next();
      return;
    }
    if (!refuseUnread(context)) await next();
    if (context.response.get('Cache-Control') === '') context.set('Cache-Control', 'no-store');
    if (context.status >= 400) addCode(context);
    await removeFiles(context.request.files);
  };

/** Answers before the body is read; false where it may be. */
function refuseUnread(context: Context): boolean {
  if (!context.get('content-type').toLowerCase().startsWith('multipart/')) return false;
  if (context.get('authorization') === '') {
    context.status = 401;
    context.body = { error: { code: 'sign_in', message: 'Phiên làm việc đã hết. Hãy đăng nhập lại.' } };
    return true;
  }
  if (Number(context.get('content-length')) <= MOST_BYTES) return false;
  context.status = 413;
  context.body = {
    error: { code: 'too_large', message: 'Tệp quá lớn. Hãy chọn tệp nhỏ hơn, hoặc giảm cỡ ảnh rồi gửi lại.' },
  };
  return true;
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

async function removeFiles(files: Context['request']['files']): Promise<void> {
  const sent = Object.values(files ?? {}).flat();
  await Promise.all(sent.map(async (file) => file?.filepath && rm(file.filepath, { force: true })));
}
