import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { knownBrowser, rememberBrowser } from './known-browser';
import { inPasswordTurn } from './password-turn';
import { type ActionContext, wrapAction } from './wrap-action';

const ATTEMPT = 'api::sign-in-attempt.sign-in-attempt';
const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;
const tooManyTries =
  'Tài khoản này đã nhập sai mật khẩu nhiều lần. Hãy đợi 15 phút rồi đăng nhập lại, hoặc nhờ người quản trị đặt lại mật khẩu.';
export const tooManyGuesses =
  'Bạn đã nhập sai mật khẩu hiện tại nhiều lần. Hãy đợi 15 phút rồi thử lại; nếu đã quên, hãy đăng xuất rồi đặt mật khẩu mới.';
const PORTAL_USER = 'plugin::users-permissions.user';
/** Strapi's own words. */
const WRONG_PASSWORD = 'The provided current password is invalid';
/** Of a password that was drawn and thrown away; as dear to compare as Strapi's own. */
const NOBODYS_HASH = '$2a$10$nyDzVW1VfFDom7O7P272veZ.0y5ThL5jbkpKkHJB3gdrtXaPjxU86';

/**
 * At most ten failed sign-ins per account in a quarter of an hour, whatever address, case, slash or header they come
 * with; a browser that the account knows has ten of its own. Strapi's own limit counts per address of the sender, in memory: behind a proxy the sender chooses that address
 * (X-Forwarded-For), and a restart forgets. In the database, so that several processes and a restart count on (ADR
 * 0038). To be called in `register`.
 */
export function throttleSignIn(strapi: Core.Strapi): void {
  wrapAction(strapi, 'admin::authentication', 'login', async (context, login) => {
    const { body } = context.request;
    const { email, password } = (body ?? {}) as { email?: unknown; password?: unknown };
    // Passport looks into the address bar for what the body lacks; nobody signs in from there, and nobody counts it.
    if (!isWritten(email)) throw wrongCredentials();
    await signingIn(strapi, context, { account: adminKey(email), path: '/admin' }, async () => {
      // A number has Strapi answer 501 where somebody bears the address, and 400 where nobody does.
      if (!isWritten(password)) throw wrongCredentials();
      if (!(await hasAdminPassword(strapi, email))) await compareAllTheSame(strapi, body);
      await login();
    });
  });
  wrapAction(strapi, 'admin::authentication', 'forgotPassword', async (context, ask) => {
    const { email } = (context.request.body ?? {}) as { email?: unknown };
    // As Strapi answers for an address that nobody has.
    if (typeof email === 'string' && !(await mayAskForPassword(strapi, email, 'admin'))) context.status = 204;
    else await ask();
  });
  wrapAction(strapi, 'plugin::users-permissions.auth', 'callback', async (context, login) => {
    // The other providers check no password here.
    if ((context.params['provider'] ?? 'local') !== 'local') return login();
    const { body } = context.request;
    const account = await portalAccount(strapi, body);
    if (account === null) return login();
    await signingIn(strapi, context, { account: account.key, path: '/api/auth' }, async () => {
      if (!account.hasPassword) await compareAllTheSame(strapi, body);
      await login();
    });
  });
  wrapAction(strapi, 'plugin::users-permissions.auth', 'changePassword', async (context, change) => {
    const { user } = context.state;
    if (!user) return change();
    // A new password that is too weak is no guess at the old one.
    const isGuess = (error: unknown) => (error as Error).message === WRONG_PASSWORD;
    const judged = { isGuess, words: tooManyGuesses };
    await inPasswordTurn(context, () => throttled(strapi, ownKey('portal', user), change, judged));
  });
}

const isWritten = (field: unknown): field is string => typeof field === 'string' && field !== '';

/** As Strapi answers a wrong password. */
const wrongCredentials = () => new errors.ApplicationError('Invalid credentials');

/** A browser in which the account has signed in before is counted by itself; every other by the account. */
async function signingIn(
  strapi: Core.Strapi,
  context: ActionContext,
  { account, path }: { account: string; path: string },
  login: () => Promise<void>,
): Promise<void> {
  const browser = knownBrowser(context, account);
  const counted = browser === null ? account : accountKey(`browser ${browser}`, account);
  const judged = { isDone: () => hasSignedIn(context) };
  if (await inPasswordTurn(context, () => throttled(strapi, counted, login, judged)))
    rememberBrowser(strapi, context, account, path);
}

/** Strapi answers some failures instead of throwing them. Only who was given a token has shown the password. */
function hasSignedIn({ status, body }: ActionContext): boolean {
  const { jwt, data } = (body ?? {}) as { jwt?: unknown; data?: { token?: unknown } | null };
  return status === 200 && (isWritten(jwt) || isWritten(data?.token));
}

/**
 * Asks for the password of somebody who is signed in: a stolen session is no way to guess on. Counted by itself, or whoever
 * guesses at the sign-in would keep her from changing her password just then. Null after too many wrong ones.
 */
export async function underThrottle(
  strapi: Core.Strapi,
  who: { side: 'admin' | 'portal'; id: number },
  fits: () => Promise<boolean>,
): Promise<boolean | null> {
  const account = ownKey(who.side, who);
  if ((await countTry(strapi, account)) === null) return null;
  if (!(await fits())) return false;
  await strapi.db.query(ATTEMPT).deleteMany({ where: { account } });
  return true;
}

interface Judged {
  /** Whether what did not throw has gone well. */
  isDone?: () => boolean;
  /** Whether what was thrown was said about the password. */
  isGuess?: (error: unknown) => boolean;
  /** What is said after too many. */
  words?: string;
}

/** Answers whether it went well: the tries before are forgotten then. */
async function throttled(
  strapi: Core.Strapi,
  account: string,
  login: () => Promise<void>,
  { isDone = () => true, isGuess = () => true, words = tooManyTries }: Judged,
): Promise<boolean> {
  const attempt = await countTry(strapi, account);
  if (attempt === null) {
    throw new errors.RateLimitError(words);
  }
  try {
    await login();
  } catch (error) {
    if (!isGuess(error)) await strapi.db.query(ATTEMPT).delete({ where: { id: attempt } });
    throw error;
  }
  if (!isDone()) return false;
  await strapi.db.query(ATTEMPT).deleteMany({ where: { account } });
  return true;
}

/**
 * May a new password be mailed to this address? Ten times in a quarter of an hour, whether somebody has it or not: mail is a
 * nuisance in a stranger's hands.
 */
export const mayAskForPassword = async (
  strapi: Core.Strapi,
  email: string,
  origin: 'portal' | 'admin' = 'portal',
): Promise<boolean> => (await countTry(strapi, accountKey(`${origin}-password`, email.trim().toLowerCase()))) !== null;

/** The id of a row that is gone already: deleting it deletes nothing. */
const NO_ROW = 0;

/** Counts a try, and answers its row; null where it is one too many. */
async function countTry(strapi: Core.Strapi, account: string): Promise<number | null> {
  const attempts = strapi.db.query(ATTEMPT);
  const now = new Date();
  const since = new Date(now.getTime() - WINDOW_MS);
  await attempts.deleteMany({ where: { at: { $lt: since } } });
  // Written before it is counted: of a hundred at once, each sees all those that were written before it.
  const written = (await attempts.create({ data: { account, at: now } })) as { id: number } | null;
  // Gone again before Strapi has read it back: the same person signed in at this moment, which takes all tries away.
  if (written === null) return NO_ROW;
  const { id } = written;
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
const adminKey = (email: string): string => accountKey('admin', email.toLowerCase());
const portalKey = ({ id }: { id: number }): string => accountKey('portal', String(id));
const ownKey = (side: 'admin' | 'portal', { id }: { id: number }): string => accountKey(`${side}-own`, String(id));

async function hasAdminPassword(strapi: Core.Strapi, email: string): Promise<boolean> {
  const where = { email: email.toLowerCase() };
  const user = await strapi.db.query('admin::user').findOne({ where, select: ['id', 'password'] });
  return Boolean(user?.['password']);
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
  const key = user ? portalKey(user) : accountKey('portal-unknown', identifier.toLowerCase());
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
