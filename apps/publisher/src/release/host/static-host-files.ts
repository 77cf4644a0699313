import { ASSET_FOLDERS, KEEP_FOR_EVER, SECURITY_HEADERS } from '@toasoan/site-plan';
import type { HostRules } from './host-rules.js';

/** `*` and `:` stand for anything in such a list, `#` begins a remark. */
const plain = (path: string): string =>
  encodeURI(path)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/[*:#]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** What Cloudflare Pages takes of a list: addresses written out, and such with `*`; it leaves the rest out without a word. */
const MOST_MOVED = 2000;
const MOST_FRONTS = 100;

/**
 * `_redirects`, as Netlify and Cloudflare Pages read it, first match first. Addresses with `*` stand last: behind the first of
 * them Cloudflare counts every line against its hundred. Before them the fronts of units and categories, which most links name,
 * so that a list that is too long loses single articles first. An address without its last slash is not said again. A host
 * that knows no 410 skips such a line and answers with 404.html, or with the page of the withdrawal, which search engines
 * are told to leave out. Numbers of the former site can't be said: only addresses that are written out lead on.
 */
export function redirectsFile(rules: HostRules): string {
  const { moved, gone, fronts } = rules;
  const said = movedOnce(rules);
  const lines = [...said.filter(([from]) => fronts.has(from)), ...said.filter(([from]) => !fronts.has(from))].map(
    ([from, to]) => `${plain(from)} ${to} 301`,
  );
  for (const [from, page] of gone)
    if (!gone.has(`${from}/`) && !moved.has(`${from}/`)) lines.push(`${plain(from)} ${plain(page)} 410`);
  for (const [from, to] of fronts) lines.push(`${plain(from)}* ${to}:splat 301`);
  return lines.map((line) => `${line}\n`).join('');
}

const movedOnce = ({ moved }: HostRules): [string, string][] => [...moved].filter(([from]) => !moved.has(`${from}/`));

/** What to tell whoever exports; null: every host takes the whole list. */
export function tooLong(rules: HostRules): string | null {
  const [moved, fronts] = [movedOnce(rules).length, rules.fronts.size];
  if (moved <= MOST_MOVED && fronts <= MOST_FRONTS) return null;
  return `Cảnh báo: _redirects có ${String(moved)} địa chỉ và ${String(fronts)} thư mục chuyển hướng; Cloudflare Pages chỉ nhận ${String(MOST_MOVED)} và ${String(MOST_FRONTS)}, phần thừa sẽ không chuyển. Hãy đặt nginx hoặc trình xuất bản ở trước (docs/operations.md).`;
}

/** `_headers`, for the same hosts. What they join with a comma is said once: the rest asks again by their own default. */
export function headersFile(): string {
  const always = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const assets = ASSET_FOLDERS.flatMap((folder) => [`${folder}*`, `  cache-control: ${KEEP_FOR_EVER}`]);
  return `${['/*', ...always, ...assets].join('\n')}\n`;
}
