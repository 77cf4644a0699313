import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { wrapAction } from './wrap-action';

const ATTEMPT = 'api::sign-in-attempt.sign-in-attempt';
const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;
const PORTAL_USER = 'plugin::users-permissions.user';

/**
 * At most ten failed sign-ins per account in a quarter of an hour, whatever address, case, slash or header they come
 * with. Strapi's own limit counts per address of the sender, in memory: behind a proxy the sender chooses that address
 * (X-Forwarded-For), and a restart forgets. In the database, so that several processes and a restart count on (ADR
 * 0038). To be called in `register`.
 */
export function throttleSignIn(strapi: Core.Strapi): void {
  wrapAction(strapi, 'admin::authentication', 'login', (context, login) =>
    throttled(strapi, adminAccount(context.request.body), login),
  );
  wrapAction(strapi, 'plugin::users-permissions.auth', 'callback', async (context, login) => {
    // The other providers check no password here.
    const local = (context.params['provider'] ?? 'local') === 'local';
    await throttled(strapi, local ? await portalAccount(strapi, context.request.body) : null, login);
  });
  wrapAction(strapi, 'plugin::users-permissions.auth', 'changePassword', (context, change) => {
    const { user } = context.state;
    return throttled(strapi, user ? accountKey('portal', String(user.id)) : null, change);
  });
}

/**
 * Asks for the password of somebody who is signed in, under the same count as the sign-in: a stolen token is no way to guess
 * on. Null after too many wrong ones.
 */
export async function underThrottle(
  strapi: Core.Strapi,
  { id }: { id: number },
  fits: () => Promise<boolean>,
): Promise<boolean | null> {
  const account = accountKey('portal', String(id));
  if (!(await mayTry(strapi, account))) return null;
  if (!(await fits())) return false;
  await strapi.db.query(ATTEMPT).deleteMany({ where: { account } });
  return true;
}

async function throttled(strapi: Core.Strapi, account: string | null, login: () => Promise<void>): Promise<void> {
  if (account === null) return login();
  if (!(await mayTry(strapi, account))) {
    throw new errors.RateLimitError(
      'Tài khoản này đã nhập sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại, hoặc nhờ người quản trị đặt lại mật khẩu.',
    );
  }
  await login();
  await strapi.db.query(ATTEMPT).deleteMany({ where: { account } });
}

/**
 * May a new password be mailed to this address? Ten times in a quarter of an hour, whether somebody has it or not: mail is a
 * nuisance in a stranger's hands.
 */
export const mayAskForPassword = (strapi: Core.Strapi, email: string): Promise<boolean> =>
  mayTry(strapi, accountKey('portal-password', email.trim().toLowerCase()));

/** Counts a try; false where it is one too many. */
async function mayTry(strapi: Core.Strapi, account: string): Promise<boolean> {
  const attempts = strapi.db.query(ATTEMPT);
  const now = new Date();
  const since = new Date(now.getTime() - WINDOW_MS);
  await attempts.deleteMany({ where: { at: { $lt: since } } });
  // Written before it is counted: of a hundred at once, each sees all those that were written before it.
  const { id } = (await attempts.create({ data: { account, at: now } })) as { id: number };
  if ((await attempts.count({ where: { account, at: { $gte: since } } })) > MOST_FAILURES) {
    // A refused one does not prolong the wait, and a flood leaves no more than ten rows.
    await attempts.delete({ where: { id } });
    return false;
  }
  return true;
}

/** Hashed: people type passwords into the wrong field, and this is no list of who signs in when. */
const accountKey = (origin: string, name: string): string =>
  createHash('sha256').update(`${origin}\0${name}`).digest('hex');

/** Folded as Strapi folds it before it looks the account up. */
function adminAccount(body: unknown): string | null {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? accountKey('admin', email.toLowerCase()) : null;
}

/** By e-mail or by name, it is one account; a name that nobody bears is throttled all the same, and tells nothing. */
async function portalAccount(strapi: Core.Strapi, body: unknown): Promise<string | null> {
  const { identifier } = (body ?? {}) as { identifier?: unknown };
  if (typeof identifier !== 'string') return null;
  const user = (await strapi.db.query(PORTAL_USER).findOne({
    where: { provider: 'local', $or: [{ email: identifier.toLowerCase() }, { username: identifier }] },
    select: ['id'],
  })) as { id: number } | null;
  return user ? accountKey('portal', String(user.id)) : accountKey('portal-unknown', identifier.toLowerCase());
}
