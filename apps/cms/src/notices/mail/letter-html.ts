const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML, in attributes too. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

const P = '<p style="margin:0 0 12px">';

/** `opens`: what the link does, "Mở bài trong tòa soạn". */
export interface LetterNotice {
  title: string;
  text: string;
  link: string | null;
  opens: string;
}

/** One notice: heading, words (their line ends kept), the link. */
export function noticeHtml({ title, text, link, opens }: LetterNotice): string {
  const words = escapeHtml(text).replace(/\r?\n/g, '<br>');
  const open = link === null ? '' : `${P}<a href="${escapeHtml(link)}">${escapeHtml(opens)}</a></p>`;
  return `<h2 style="font-size:17px;margin:0 0 8px">${escapeHtml(title)}</h2>${P}${words}</p>${open}`;
}

/** The whole mail: no picture, no script, no address but our own. */
export function letterHtml(notices: readonly string[], foot: readonly string[]): string {
  const rule = '<hr style="border:0;border-top:1px solid #ccc;margin:16px 0">';
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>',
    '<body style="font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;max-width:40em;margin:0 auto;padding:16px">',
    notices.join(rule),
    rule,
    ...foot.map((line) => `<p style="font-size:13px;color:#55555d;margin:0 0 4px">${line}</p>`),
    '</body></html>',
  ].join('\n');
}
