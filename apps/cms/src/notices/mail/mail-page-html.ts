import { formatDateTime } from '@toasoan/vietnamese';
import { escapeHtml } from './letter-html';
import type { KeptMail } from './mail-folder';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff;max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem}a{color:#1d4ed8}a:focus-visible{outline:2px solid #1d4ed8;outline-offset:2px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #ddd;padding:1rem;font:inherit}dt{color:#55555d}dd{margin:0 0 .5rem}`;

export const MAIL_PAGE = '/hop-thu-thu-nghiem';

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}

const timeOf = (at: string): string => (at === '' ? '' : formatDateTime(at));

export function mailListHtml(mails: readonly KeptMail[]): string {
  const rows = mails.map(
    ({ id, at, to, subject }) =>
      `<tr><td>${timeOf(at)}</td><td>${escapeHtml(to)}</td><td><a href="${MAIL_PAGE}/${id}">${escapeHtml(subject)}</a></td></tr>`,
  );
  const intro = '<p>Máy chủ thư chưa được đặt, nên thư không gửi đi mà nằm ở đây. Tải lại trang để xem thư mới.</p>';
  if (rows.length === 0) return page('Hộp thư thử nghiệm', `${intro}<p>Chưa có thư nào.</p>`);
  const head = '<thead><tr><th>Lúc</th><th>Gửi tới</th><th>Tiêu đề</th></tr></thead>';
  return page('Hộp thư thử nghiệm', `${intro}<table>${head}<tbody>${rows.join('')}</tbody></table>`);
}

export function mailHtml({ id, at, from, to, subject, text }: KeptMail): string {
  const facts = [
    ['Từ', from],
    ['Gửi tới', to],
    ['Lúc', timeOf(at)],
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escapeHtml(value)}</dd>`);
  const links = `<p><a href="${MAIL_PAGE}/">Tất cả thư</a> · <a href="${MAIL_PAGE}/${id}/html">Xem bản có định dạng</a></p>`;
  return page(subject, `${links}<dl>${facts.join('')}</dl><pre>${linked(text)}</pre>`);
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
