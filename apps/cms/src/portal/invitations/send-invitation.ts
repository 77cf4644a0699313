import type { Core } from '@strapi/strapi';
import { PORTAL_PAGES } from '@toasoan/contracts';
import { formatDateTime } from '@toasoan/vietnamese';
import { strapiMail } from '../../notices/mail/mail-port';
import { accountLetter } from '../account-letter';
import { INVITATION } from './invitation-row';

interface Invited {
  name: string;
  email: string;
  unitName: string;
  invitedBy: string;
}

/** Mails the link of an invitation, in the same words to who has an account and who has none; that it failed stands on the row, for who invited can do something about it. */
export async function sendInvitation(
  strapi: Core.Strapi,
  row: number,
  { name, email, unitName, invitedBy }: Invited,
  { token, expiresAt, now }: { token: string; expiresAt: Date; now: Date },
): Promise<void> {
  const failure = await mail(strapi, {
    to: { name, address: email },
    subject: `Mời gửi tin bài cho ${unitName}`,
    words: [
      `Chào ${name},`,
      `${invitedBy} mời bạn gửi tin, ảnh về hoạt động của ${unitName} từ điện thoại hoặc máy tính.`,
      `Mở liên kết dưới đây để nhận lời. Liên kết dùng được một lần, tới ${formatDateTime(expiresAt)}.`,
      'Nếu bạn không biết người mời, hãy bỏ qua thư này.',
    ],
    link: { does: 'Nhận lời', path: `${PORTAL_PAGES.invitation}#${token}` },
  });
  await strapi.db
    .query(INVITATION)
    .update({ where: { id: row }, data: { sentAt: failure === null ? now : null, mailError: failure } });
}

async function mail(strapi: Core.Strapi, letter: Parameters<typeof accountLetter>[0]): Promise<string | null> {
  try {
    await strapiMail(strapi).send(accountLetter(letter));
    return null;
  } catch (error) {
    const { message } = error as Error;
    strapi.log.warn(`Chưa gửi được thư mời: ${message}`);
    return message.slice(0, 255);
  }
}
