import { setImmediate as breathe } from 'node:timers/promises';

export interface CrawledPage {
  /** As it was asked for: a path of the site. */
  path: string;
  status: number;
  type: string;
  body: string;
  /** Every address of this site that the page names: links, pictures, styles, feeds, alternatives. */
  links: string[];
}

const NAMED = /\s(?:href|src|srcset|content|poster)="([^"]*)"/gu;
const decoded = (text: string): string =>
  text
    .replace(/&amp;/gu, '&')
    .replace(/&#x26;/gu, '&')
    .replace(/&#38;/gu, '&')
    .replace(/&quot;/gu, '"');

/** The addresses inside one attribute: one, or a list with widths. */
function addressesIn(value: string): string[] {
  const text = decoded(value).trim();
  if (!/,\s*\S+\s+\d+w/u.test(`,${text}`)) return [text];
  return text.split(/,\s+/u).map((candidate) => candidate.split(/\s+/u)[0] ?? '');
}

/** Follows every link from `starts` until nothing new is found; only addresses of `site` are asked for. */
export async function crawlSite(site: string, starts: readonly string[]): Promise<Map<string, CrawledPage>> {
  const pages = new Map<string, CrawledPage>();
  const waiting = [...starts];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const answer = await fetch(new URL(path, site), { redirect: 'manual' });
    const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const text = /html|xml|css|json|manifest|text/u.test(type) ? await answer.text() : '';
    if (text === '') await answer.body?.cancel();
    const links = localPaths(site, path, type, text);
    const to = answer.headers.get('location');
    if (to !== null) links.push(...localAddress(site, path, to));
    pages.set(path, { path, status: answer.status, type, body: text, links });
    for (const link of links) {
      if (seen.has(link)) continue;
      seen.add(link);
      waiting.push(link);
    }
    await breathe();
  }
  return pages;
}

function localPaths(site: string, path: string, type: string, text: string): string[] {
  const named =
    type === 'text/html'
      ? [...text.matchAll(NAMED)].flatMap(([, value]) => addressesIn(value ?? ''))
      : type.endsWith('xml')
        ? [...text.matchAll(/<(?:loc|link)>([^<]+)<\/(?:loc|link)>|\shref="([^"]+)"/gu)].map(([, a, b]) =>
            decoded(a ?? b ?? ''),
          )
        : type === 'text/css'
          ? [...text.matchAll(/url\((?:"|')?([^)"']+)/gu)].map(([, value]) => value ?? '')
          : [];
  return [...new Set(named.flatMap((address) => localAddress(site, path, address)))];
}

/** The path of an address on this site, without its fragment; nothing for other sites, schemes and plain words. */
function localAddress(site: string, from: string, address: string): string[] {
  if (!/^(?:https?:\/\/|\/|\?)/u.test(address)) return [];
  const url = new URL(address, new URL(from, site));
  return url.origin === new URL(site).origin ? [url.pathname + url.search] : [];
}
