import { ASSET_FOLDERS, KEEP_FOR_EVER, SECURITY_HEADERS } from '@toasoan/site-plan';
import type { HostRules } from './host-rules.js';

/** `*` and `:` stand for anything in such a list, `#` begins a remark. */
const plain = (path: string): string =>
  encodeURI(path)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/[*:#]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it, first match first. A host that knows no 410 skips such a line and
 * answers with 404.html, or with the page of the withdrawal, which search engines are told to leave out. Numbers of the
 * former site can't be said in it: only addresses that are written out lead on.
 */
export function redirectsFile({ moved, gone, fronts }: HostRules): string {
  const lines = [
    ...[...moved].map(([from, to]) => `${plain(from)} ${to} 301`),
    ...[...gone].map(([from, page]) => `${plain(from)} ${plain(page)} 410`),
    ...[...fronts].map(([from, to]) => `${plain(from)}* ${to}:splat 301`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** `_headers`, for the same hosts. What they join with a comma is said once: the rest asks again by their own default. */
export function headersFile(): string {
  const always = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const assets = ASSET_FOLDERS.flatMap((folder) => [`${folder}*`, `  cache-control: ${KEEP_FOR_EVER}`]);
  return `${['/*', ...always, ...assets].join('\n')}\n`;
}
