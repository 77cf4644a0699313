import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { ActionContext } from './wrap-action';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 180;
const SECURE = 'plugin::users-permissions.sessions.cookie.secure';

/** One cookie for each account that has signed in here; its name tells nobody who that is. */
const cookieName = (account: string): string => `toasoan_quen_${account.slice(0, 8)}`;

function proofOf(account: string, browser: string): string {
  const secret = process.env['ADMIN_JWT_SECRET'] ?? '';
  return createHmac('sha256', secret).update(`browser of ${account}: ${browser}`).digest('base64url');
}

/**
 * The name of a browser in which this account has signed in before; null for any other. Its wrong passwords are its own, so that
 * ten of a stranger's do not keep the person out: whoever wants to silence a newsroom needs no more than its addresses.
 * @param account as it is counted: a digest
 */
export function knownBrowser({ cookies }: ActionContext, account: string): string | null {
  const [browser = '', proof = ''] = (cookies.get(cookieName(account), { signed: false }) ?? '').split('.');
  const right = Buffer.from(proofOf(account, browser));
  const given = Buffer.from(proof);
  return browser !== '' && given.length === right.length && timingSafeEqual(given, right) ? browser : null;
}

/** To be called when the account has signed in; for half a year from then. `path`: below which one signs in. */
export function rememberBrowser(strapi: Core.Strapi, context: ActionContext, account: string, path: string): void {
  const browser = knownBrowser(context, account) ?? randomBytes(12).toString('base64url');
  context.cookies.set(cookieName(account), `${browser}.${proofOf(account, browser)}`, {
    httpOnly: true,
    sameSite: 'lax',
    secure: strapi.config.get<boolean>(SECURE, false),
    path,
    maxAge: KEPT_DAYS * DAY_MS,
    signed: false,
    overwrite: true,
  });
}
