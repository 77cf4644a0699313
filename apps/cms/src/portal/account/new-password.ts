import type { Core } from '@strapi/strapi';
import { PORTAL_PAGES } from '@toasoan/contracts';
import { contributorName, type ContributorAccount, PORTAL_USER } from '../../access/contributors';
import { mayAskForPassword } from '../../access/sign-in-throttle';
import { type ActionContext, wrapAction } from '../../access/wrap-action';
import { strapiMail } from '../../notices/mail/mail-port';
import { accountLetter } from '../account-letter';
import { newToken } from '../invitations/invitation-row';
import { type CodeHolder, holderIn, isResetCode, resetCode } from './reset-code';

const AUTH = 'plugin::users-permissions.auth';
const LIFE_MS = 60 * 60_000;

/**
 * Forgotten passwords. Strapi 5.54 keeps the code as it was mailed, for ever, and writes in English; ours is kept nowhere, ends
 * with its hour, and works once (ADR 0138). The answer is the same for an address that nobody has. To be called in `register`.
 */
export function guardNewPasswords(strapi: Core.Strapi): void {
  wrapAction(strapi, AUTH, 'forgotPassword', async (context) => {
    const { email } = (context.request.body ?? {}) as { email?: unknown };
    context.body = { ok: true };
    if (typeof email !== 'string' || !(await mayAskForPassword(strapi, email))) return;
    // Not waited for: the time of the answer would tell who has an account.
    void sendCode(strapi, email, new Date()).catch(({ message }: Error) => {
      strapi.log.error(`a new password could not be mailed: ${message}`);
    });
  });
  wrapAction(strapi, AUTH, 'resetPassword', async (context, action) => {
    const user = await heldBy(strapi, context, new Date());
    // Strapi looks for a code that is kept: one is, while it looks, and is told to nobody.
    const kept = newToken();
    context.request.body = { ...(context.request.body as object), code: kept };
    if (user) await keep(strapi, { id: user.id, password: user.password }, kept);
    try {
      await action();
    } finally {
      if (user) await keep(strapi, { id: user.id }, null);
    }
  });
}

async function sendCode(strapi: Core.Strapi, email: string, now: Date): Promise<void> {
  const user = (await strapi.db
    .query(PORTAL_USER)
    .findOne({ where: { email: email.trim().toLowerCase(), provider: 'local' } })) as ContributorAccount | null;
  if (!user || user.blocked === true) return;
  const code = resetCode(user, new Date(now.getTime() + LIFE_MS), keyOf(strapi));
  await strapiMail(strapi).send(
    accountLetter({
      to: { name: contributorName(user), address: user.email },
      subject: 'Đặt mật khẩu mới để gửi tin bài',
      words: [
        `Chào ${contributorName(user)},`,
        'Có người (có lẽ là bạn) báo quên mật khẩu của tài khoản này. Liên kết dưới đây dùng được một lần, trong một giờ.',
        'Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu cũ vẫn như trước.',
      ],
      link: { does: 'Đặt mật khẩu mới', path: `${PORTAL_PAGES.newPassword}#${code}` },
    }),
  );
}

/** Whose password the code in a request may replace, if it still holds. */
async function heldBy(strapi: Core.Strapi, { request }: ActionContext, now: Date): Promise<CodeHolder | null> {
  const { code } = (request.body ?? {}) as { code?: unknown };
  const given = typeof code === 'string' ? code.trim() : '';
  const id = holderIn(given);
  if (id === null) return null;
  const user = (await strapi.db.query(PORTAL_USER).findOne({
    where: { id, provider: 'local' },
    select: ['id', 'email', 'password', 'blocked'],
  })) as (CodeHolder & { blocked: boolean | null }) | null;
  return user && user.blocked !== true && isResetCode(given, user, now, keyOf(strapi)) ? user : null;
}

/** `where`: with the password that the code was made for, so that of two who use it at once one comes too late. */
async function keep(strapi: Core.Strapi, where: object, resetPasswordToken: string | null): Promise<void> {
  await strapi.db.query(PORTAL_USER).updateMany({ where, data: { resetPasswordToken } });
}

const keyOf = (strapi: Core.Strapi): string => strapi.config.get<string>('admin.secrets.encryptionKey');
