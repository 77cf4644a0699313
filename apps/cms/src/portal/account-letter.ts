import { createHash } from 'node:crypto';
import { toLine } from '@toasoan/vietnamese';
import type { Letter } from '../notices/mail/letter';
import { letterHtml, noticeHtml } from '../notices/mail/letter-html';
import { siteUrl } from '../notices/mail/site-url';

interface AccountLetter {
  to: { name: string; address: string };
  subject: string;
  /** Sentences, each a paragraph. */
  words: readonly string[];
  /** What the link does, and the page with the secret behind `#`, where no server and no log reads it. */
  link: { does: string; path: string };
}

const FOOT = ['Thư này do tòa soạn gửi tự động, xin đừng trả lời.', 'Không ai của tòa soạn hỏi mật khẩu của bạn.'];

/** A letter about an account: an invitation, a new password. It holds a secret, so it is no notice and stands in no list. */
export function accountLetter({ to, subject, words, link }: AccountLetter): Letter {
  const url = siteUrl(link.path);
  const heading = toLine(subject);
  return {
    to: { name: toLine(to.name), address: to.address },
    subject: heading,
    text: `${[...words, `${link.does}:\n${url}`, FOOT.join('\n')].join('\n\n')}\n`,
    html: letterHtml([noticeHtml({ title: heading, text: words.join('\n\n'), link: url, opens: link.does })], FOOT),
    messageId: `<${createHash('sha256').update(`${to.address}\0${url}`).digest('hex').slice(0, 32)}@${new URL(url).hostname}>`,
  };
}
