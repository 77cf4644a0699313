import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The code that makes whoever brings it the first administrator. Made of this installation's own secret, so that several
 * processes of the CMS, and a restart, agree on it with nothing kept; of no use once there is an account.
 */
export const setUpCode = (secret: string): string =>
  createHmac('sha256', secret).update('toasoan first administrator').digest('base64url');

/** In constant time; nothing fits an empty secret. */
export function isSetUpCode(given: string | undefined, secret: string): boolean {
  if (given === undefined || secret === '') return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(setUpCode(secret)));
}
