import { formatDateTime } from '@toasoan/vietnamese';
import { plainPage } from '../../environment/plain-page';
import { escapeHtml } from './letter-html';
import type { KeptMail } from './mail-folder';

export const MAIL_PAGE = '/hop-thu-thu-nghiem';

const timeOf = (at: string): string => (at === '' ? '' : formatDateTime(at));

export function mailListHtml(mails: readonly KeptMail[]): string {
  const rows = mails.map(
    ({ id, at, to, subject }) =>
      `<tr><td>${timeOf(at)}</td><td>${escapeHtml(to)}</td><td><a href="${MAIL_PAGE}/${id}">${escapeHtml(subject)}</a></td></tr>`,
  );
  const intro = '<p>Máy chủ thư chưa được đặt, nên thư không gửi đi mà nằm ở đây. Tải lại trang để xem thư mới.</p>';
  if (rows.length === 0) return plainPage('Hộp thư thử nghiệm', `${intro}<p>Chưa có thư nào.</p>`);
  const head = '<thead><tr><th>Lúc</th><th>Gửi tới</th><th>Tiêu đề</th></tr></thead>';
  return plainPage('Hộp thư thử nghiệm', `${intro}<table>${head}<tbody>${rows.join('')}</tbody></table>`);
}

export function mailHtml({ id, at, from, to, subject, text }: KeptMail): string {
  const facts = [
    ['Từ', from],
    ['Gửi tới', to],
    ['Lúc', timeOf(at)],
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  const links = `<p><a href="${MAIL_PAGE}/">Tất cả thư</a> · <a href="${MAIL_PAGE}/${id}/html">Xem bản có định dạng</a></p>`;
  return plainPage(subject, `${links}<dl>${facts.join('')}</dl><pre>${linked(text)}</pre>`);
}

/** Addresses of web pages become links, as mail programs make them; the rest stays text. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"«»]+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join('');
}
