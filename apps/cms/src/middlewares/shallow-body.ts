import { formRefusal } from '../environment/form-refusal';

interface Context {
  request: { body?: unknown };
}

/** The form of an article needs about eight levels. */
const DEEPEST = 40;

/**
 * Refuses a body nested so deep that Strapi's recursive visitors would run out of stack and answer 500.
 * `global::shallow-body`, after `strapi::body`.
 */
export default () =>
  (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    if (isDeeperThan(context.request.body, DEEPEST)) {
      throw formRefusal('Dữ liệu gửi lên lồng nhau quá nhiều tầng. Hãy tải lại trang rồi thử lại.', 'too_deep');
    }
    return next();
  };

/** Level by level, not by recursion: the depth is the sender's. */
export function isDeeperThan(body: unknown, deepest: number): boolean {
  let level = [body].filter(isObject);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= deepest) return true;
    level = level.flatMap((value) => Object.values(value)).filter(isObject);
  }
  return false;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
