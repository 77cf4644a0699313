import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Whose password is forgotten. */
export interface CodeHolder {
  id: number;
  /** Where the code is mailed to. */
  email: string;
  /** The hash of the password that is to be replaced; null where none was ever chosen. */
  password: string | null;
}

const LARGEST_ID = 2_147_483_647;
const CODE = /^([0-9a-z]{1,11})\.([0-9a-z]{1,9})\.([\w-]{43})$/;

/**
 * A code for a new password: whose, until when, and a mark of both under the installation's key. Nothing of it is kept, so
 * no later one takes its place; and as the mark covers the password
 * and the address of today, each is dead as soon as one has been used, or the account was moved away from that mailbox.
 */
export function resetCode(holder: CodeHolder, until: Date, encryptionKey: string): string {
  const said = `${holder.id.toString(36)}.${until.getTime().toString(36)}`;
  return `${said}.${markOf(said, holder, encryptionKey).toString('base64url')}`;
}

/** Whom a code names, whether it is right or not; null where it is none. */
export function holderIn(code: string): number | null {
  const id = Number.parseInt(CODE.exec(code)?.[1] ?? '', 36);
  // A number that PostgreSQL has no room for would be a fault of the database, and no refusal.
  return id <= LARGEST_ID ? id : null;
}

/** Whether this is a code of that holder's which has not ended, been used, or been outlived by another password. */
export function isResetCode(code: string, holder: CodeHolder, now: Date, encryptionKey: string): boolean {
  const [, id = '', until = '', mark = ''] = CODE.exec(code) ?? [];
  if (id === '' || Number.parseInt(id, 36) !== holder.id) return false;
  const right = markOf(`${id}.${until}`, holder, encryptionKey);
  return timingSafeEqual(Buffer.from(mark, 'base64url'), right) && Number.parseInt(until, 36) > now.getTime();
}

function markOf(said: string, { email, password }: CodeHolder, encryptionKey: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', encryptionKey, '', 'toasoan new passwords', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([said, password ?? '', email.toLowerCase()]))
    .digest();
}
