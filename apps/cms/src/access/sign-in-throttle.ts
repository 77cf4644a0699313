import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { wrapAction } from './wrap-action';

const ATTEMPT = 'api::sign-in-attempt.sign-in-attempt';
const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;
const PORTAL_USER = 'plugin::users-permissions.user';
/** Strapi's own words. */
const WRONG_PASSWORD = 'The provided current password is invalid';
/** Of a password that was drawn and thrown away; as dear to compare as Strapi's own. */
const NOBODYS_HASH = '$2a$10$nyDzVW1VfFDom7O7P272veZ.0y5ThL5jbkpKkHJB3gdrtXaPjxU86';

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
    if ((context.params['provider'] ?? 'local') !== 'local') return login();
    const { body } = context.request;
    const account = await portalAccount(strapi, body);
    await throttled(strapi, account?.key ?? null, async () => {
      if (account?.hasPassword === false) await compareAllTheSame(strapi, body);
      await login();
    });
  });
  wrapAction(strapi, 'plugin::users-permissions.auth', 'changePassword', (context, change) => {
    const { user } = context.state;
    // A new password that is too weak is no guess at the old one.
    const isGuess = (error: unknown) => (error as Error).message === WRONG_PASSWORD;
    return throttled(strapi, user ? accountKey('portal', String(user.id)) : null, change, isGuess);
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
  if ((await countTry(strapi, account)) === null) return null;
  if (!(await fits())) return false;
  await strapi.db.query(ATTEMPT).deleteMany({ where: { account } });
  return true;
}

async function throttled(
  strapi: Core.Strapi,
  account: string | null,
  login: () => Promise<void>,
  isGuess: (error: unknown) => boolean = () => true,
): Promise<void> {
  if (account === null) return login();
  const attempt = await countTry(strapi, account);
  if (attempt === null) {
    throw new errors.RateLimitError(
      'Tài khoản này đã nhập sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại, hoặc nhờ người quản trị đặt lại mật khẩu.',
    );
  }
  try {
    await login();
  } catch (error) {
    if (!isGuess(error)) await strapi.db.query(ATTEMPT).delete({ where: { id: attempt } });
    throw error;
  }
  await strapi.db.query(ATTEMPT).deleteMany({ where: { account } });
}

/**
 * May a new password be mailed to this address? Ten times in a quarter of an hour, whether somebody has it or not: mail is a
 * nuisance in a stranger's hands.
 */
export const mayAskForPassword = async (strapi: Core.Strapi, email: string): Promise<boolean> =>
  (await countTry(strapi, accountKey('portal-password', email.trim().toLowerCase()))) !== null;

/** Counts a try, and answers its row; null where it is one too many. */
async function countTry(strapi: Core.Strapi, account: string): Promise<number | null> {
  const attempts = strapi.db.query(ATTEMPT);
  const now = new Date();
  const since = new Date(now.getTime() - WINDOW_MS);
  await attempts.deleteMany({ where: { at: { $lt: since } } });
  // Written before it is counted: of a hundred at once, each sees all those that were written before it.
  const { id } = (await attempts.create({ data: { account, at: now } })) as { id: number };
  if ((await attempts.count({ where: { account, at: { $gte: since } } })) > MOST_FAILURES) {
    // A refused one does not prolong the wait, and a flood leaves no more than ten rows.
    await attempts.delete({ where: { id } });
    return null;
  }
  return id;
}

/** Hashed: people type passwords into the wrong field, and this is no list of who signs in when. */
const accountKey = (origin: string, name: string): string =>
  createHash('sha256').update(`${origin}\0${name}`).digest('hex');

/** Folded as Strapi folds it before it looks the account up. */
function adminAccount(body: unknown): string | null {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? accountKey('admin', email.toLowerCase()) : null;
}

interface PortalAccount {
  key: string;
  hasPassword: boolean;
}

/** By e-mail or by name, it is one account; a name that nobody bears is throttled all the same, and tells nothing. */
async function portalAccount(strapi: Core.Strapi, body: unknown): Promise<PortalAccount | null> {
  const { identifier } = (body ?? {}) as { identifier?: unknown };
  if (typeof identifier !== 'string') return null;
  const user = (await strapi.db.query(PORTAL_USER).findOne({
    where: { provider: 'local', $or: [{ email: identifier.toLowerCase() }, { username: identifier }] },
    select: ['id', 'password'],
  })) as { id: number; password: string | null } | null;
  const key = user ? accountKey('portal', String(user.id)) : accountKey('portal-unknown', identifier.toLowerCase());
  return { key, hasPassword: Boolean(user?.password) };
}

interface UserService {
  validatePassword(password: string, hash: string): Promise<boolean>;
}

/** Strapi compares a password only where somebody bears the name: the time of its answer would tell who has an account. */
async function compareAllTheSame(strapi: Core.Strapi, body: unknown): Promise<void> {
  const { password } = (body ?? {}) as { password?: unknown };
  if (typeof password !== 'string') return;
  const service = strapi.plugin('users-permissions').service('user') as unknown as UserService;
  await service.validatePassword(password, NOBODYS_HASH);
}
