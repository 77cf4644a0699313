import { escapeHtml } from '../notices/mail/letter-html';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;background:#fff;max-width:60rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem}a{color:#1d4ed8}a:focus-visible{outline:2px solid #1d4ed8;outline-offset:2px}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #ddd;vertical-align:top;overflow-wrap:anywhere}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #ddd;padding:1rem;font:inherit}dt{color:#55555d}dd{margin:0 0 .5rem}`;

/** What such a page may load and do: nothing but its own style. */
export const PLAIN_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page of the CMS beside the admin, whole: `title` is text, `body` HTML. */
export function plainPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
}
