import { dayOf } from '@toasoan/vietnamese';

/** 07:00 in Viet Nam, which is at UTC+7 all year. */
const DIGEST_AT = 'T00:00:00.000Z';
const DAY_MS = 86_400_000;

/** The latest 07:00 in Viet Nam that is not after `now`: the digest of that moment is the one that may go out now. */
export function digestSlot(now: Date): Date {
  const today = new Date(`${dayOf(now)}${DIGEST_AT}`);
  return today.getTime() <= now.getTime() ? today : new Date(today.getTime() - DAY_MS);
}

/** The first 07:00 in Viet Nam after `now`. */
export const nextDigest = (now: Date): Date => new Date(digestSlot(now).getTime() + DAY_MS);
