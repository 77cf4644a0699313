import { createHash, timingSafeEqual } from 'node:crypto';
import { errors } from '@strapi/utils';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Only the holder of TOASOAN_INTERNAL_TOKEN. Digests are compared, so neither length nor prefix shows in the time. */
export default function bearer({ request }: { request: { headers: Record<string, string | undefined> } }): boolean {
  const token = process.env['TOASOAN_INTERNAL_TOKEN'] ?? '';
  const given = request.headers['authorization'] ?? '';
  if (token === '' || !timingSafeEqual(digest(given), digest(`Bearer ${token}`))) {
    throw new errors.UnauthorizedError('Thiếu hoặc sai khóa nội bộ.');
  }
  return true;
}
