import { createHash } from 'node:crypto';
import { PORTAL_PAGES } from '@toasoan/contracts';
import { supportIdIn } from '@toasoan/newsroom';
import { formatDay, toLine, toNfc } from '@toasoan/vietnamese';
import type { NoticeRow } from '../notice-row';
import type { Recipient } from '../recipient';
import type { Letter } from './letter';
import { escapeHtml, letterHtml, noticeHtml } from './letter-html';
import { siteUrl } from './site-url';

/** A mail of more is not read; the list in the newsroom has them all. */
const MOST_SHOWN = 50;

type Told = Pick<NoticeRow, 'id' | 'articleId' | 'path' | 'title' | 'text'>;

/** The newsroom's own address, without a slash at the end. */
export function newsroomUrl(environment: Record<string, string | undefined> = process.env): string {
  const url = [environment['TOASOAN_CMS_PUBLIC_URL'], environment['TOASOAN_CMS_URL']].find((one) => one?.trim());
  return (url ?? 'http://127.0.0.1:1337').trim().replace(/\/+$/, '');
}

/** Where an article is opened for work. */
export const articleLink = (newsroom: string, articleId: string): string =>
  `${newsroom}/admin/content-manager/collection-types/api::article.article/${encodeURIComponent(articleId)}`;

function linkOf(newsroom: string, articleId: string | null, path: string | null): string | null {
  if (articleId !== null) return articleLink(newsroom, articleId);
  return path?.startsWith('/') ? `${newsroom}/admin${path}` : null;
}

/** A contributor has no seat in the newsroom: her own pages are on the site. */
function portalLink(articleId: string | null, path: string | null): string | null {
  if (articleId !== null) return siteUrl(`${PORTAL_PAGES.item}#${encodeURIComponent(articleId)}`);
  const question = path === null ? null : supportIdIn(path);
  return question === null ? null : siteUrl(`${PORTAL_PAGES.support}#${encodeURIComponent(question)}`);
}

/** One mail from one or many notices to a person; every word in it is text, whoever wrote it. */
export function composeLetter(
  recipient: Recipient,
  notices: readonly Told[],
  { digest, now, newsroom }: { digest: boolean; now: Date; newsroom: string },
): Letter {
  const shown = notices.slice(0, MOST_SHOWN).map(({ articleId, path, title, text }) => ({
    title: headerLine(title ?? ''),
    text: toNfc(text ?? '').trim(),
    link: recipient.newsroom ? linkOf(newsroom, articleId, path) : portalLink(articleId, path),
    opens: articleId === null ? 'Mở mục này' : 'Mở bài',
  }));
  const settings = recipient.newsroom ? `${newsroom}/admin/thong-bao` : siteUrl(PORTAL_PAGES.notices);
  const more = notices.length - shown.length;
  const where = recipient.newsroom ? ' trong tòa soạn' : '';
  const rest = more > 0 ? [`Và ${String(more)} thông báo khác${where || ' ở trang gửi bài'}.`] : [];
  const foot = [...rest, 'Thư này do tòa soạn gửi tự động, xin đừng trả lời.'];
  const change = 'Đổi cách nhận thư ở mục Thông báo';
  const text = [
    ...shown.map((notice) =>
      [notice.title, '', notice.text, ...(notice.link === null ? [] : ['', `${notice.opens}: ${notice.link}`])].join(
        '\n',
      ),
    ),
    [...foot, `${change}: ${settings}`].join('\n'),
  ].join('\n\n----\n\n');
  const changeHtml = `<a href="${escapeHtml(settings)}">${change}</a>`;
  return {
    to: { name: headerLine(recipient.name), address: recipient.address },
    subject: subjectOf(shown, notices.length, digest ? now : null),
    text: `${text}\n`,
    html: letterHtml(
      shown.map((notice) => noticeHtml({ ...notice, opens: `${notice.opens}${where}` })),
      [...foot, changeHtml],
    ),
    messageId: messageIdOf(recipient.address, notices, newsroom),
  };
}

/** One line, in which nothing reads as an encoded word: mail programs would decode it, line ends and all. */
const headerLine = (text: string): string => toLine(text).replaceAll('=?', '= ?');

function subjectOf(shown: readonly { title: string }[], count: number, digestOf: Date | null): string {
  if (digestOf) return `Thông báo tòa soạn ngày ${formatDay(digestOf)}: ${String(count)} việc`;
  return count === 1 ? (shown[0]?.title ?? '') : `${String(count)} thông báo mới từ tòa soạn`;
}

function messageIdOf(address: string, notices: readonly Told[], newsroom: string): string {
  const words = JSON.stringify([address, notices.map(({ id }) => id), newsroom]);
  const { hostname } = new URL(newsroom);
  return `<${createHash('sha256').update(words).digest('hex').slice(0, 32)}@${hostname}>`;
}
