import type { Core } from '@strapi/strapi';
import { PORTAL_PAGES } from '@toasoan/contracts';
import { contributorName, type ContributorAccount, PORTAL_USER } from '../../access/contributors';
import { mayAskForPassword } from '../../access/sign-in-throttle';
import { type ActionContext, wrapAction } from '../../access/wrap-action';
import { strapiMail } from '../../notices/mail/mail-port';
import { accountLetter } from '../account-letter';
import { newToken, tokenHash } from '../invitations/invitation-row';

const AUTH = 'plugin::users-permissions.auth';
const LIFE_MS = 60 * 60_000;

/**
 * Forgotten passwords. Strapi 5.54 keeps the code as it was mailed, for ever, and writes in English; ours is kept as a hash with
 * the end of its hour, and works once. The answer is the same for an address that nobody has. To be called in `register`.
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
    await nameStoredCode(strapi, context, new Date());
    await action();
  });
}

async function sendCode(strapi: Core.Strapi, email: string, now: Date): Promise<void> {
  const user = (await strapi.db
    .query(PORTAL_USER)
    .findOne({ where: { email: email.trim().toLowerCase(), provider: 'local' } })) as ContributorAccount | null;
  if (!user || user.blocked === true) return;
  const code = newToken();
  const resetPasswordToken = storedCode(code, new Date(now.getTime() + LIFE_MS));
  await strapi.db.query(PORTAL_USER).update({ where: { id: user.id }, data: { resetPasswordToken } });
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

const storedCode = (code: string, until: Date): string => `${tokenHash(code)}.${String(until.getTime())}`;

/** Strapi looks the code up as it is kept: it is handed that one, if it still holds, and else one that nobody has. */
async function nameStoredCode(strapi: Core.Strapi, { request }: ActionContext, now: Date): Promise<void> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const { code } = body;
  if (typeof code !== 'string') return;
  const user = (await strapi.db.query(PORTAL_USER).findOne({
    where: { resetPasswordToken: { $startsWith: `${tokenHash(code.trim())}.` }, provider: 'local' },
    select: ['id', 'resetPasswordToken', 'blocked'],
  })) as { resetPasswordToken: string; blocked: boolean | null } | null;
  const until = Number(user?.resetPasswordToken.split('.')[1] ?? 0);
  const holds = user !== null && user.blocked !== true && until > now.getTime();
  request.body = { ...body, code: holds ? user.resetPasswordToken : newToken() };
}
