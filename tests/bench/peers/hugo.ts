import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inRepository } from '@toasoan/testkit';
import type { Look } from './look.js';
import type { PeerContent } from './content.js';

const run = promisify(execFile);
const HUGO = process.env['HUGO_PATH'] ?? 'hugo';
const LOT = 200;

/** Whether there is a `hugo` (Debian's, or `HUGO_PATH`). */
export const hasHugo = (): Promise<boolean> =>
  run(HUGO, ['version']).then(
    () => true,
    () => false,
  );

/**
 * A Hugo site of the same content. Articles are HTML (no Markdown to parse) in a section per category, so that Hugo finds
 * the older ones by itself; units and months are taxonomies, which Hugo gathers while reading.
 */
export async function writeHugoSite(folder: string, content: PeerContent, look: Look): Promise<void> {
  const site = (name: string) => join(folder, name);
  await mkdir(site('content/donvi'), { recursive: true });
  await cp(inRepository('tests/bench/peers/hugo'), site('layouts'), { recursive: true });
  await cp(look.clientDir, site('static'), { recursive: true });
  await writeFile(site('config.json'), JSON.stringify(config(content, look)));
  const page = (name: string, front: object, body = '') =>
    writeFile(site(`content/${name}`), `${JSON.stringify(front, null, 1)}\n${body}\n`);
  await page('luu-tru.md', { title: 'Lưu trữ', layout: 'archive', url: '/luu-tru/' });
  const bySlug = new Map(content.units.map((unit) => [unit.slug, unit]));
  const named = (unit: { slug: string; name: string }) => ({ slug: unit.slug, name: unit.name });
  await page('don-vi.md', {
    ...{ title: 'Danh bạ đơn vị', layout: 'units', url: '/don-vi/' },
    units: content.units.filter(({ kind }) => kind !== 'grassroots_union').map(named),
  });
  for (const { slug, name } of content.categories) {
    await mkdir(site(`content/${slug}`));
    await page(`${slug}/_index.md`, { title: name, url: `/chuyen-muc/${slug}/`, outputs: ['HTML', 'RSS'] });
  }
  for (const { slug, name, kind, memberCount, parent } of content.units) {
    await mkdir(site(`content/donvi/${slug}`));
    const above = bySlug.get(parent ?? '');
    await page(`donvi/${slug}/_index.md`, {
      ...{ title: name, url: `/don-vi/${slug}/`, outputs: ['HTML', 'RSS'], kind, memberCount },
      parent: above ? named(above) : null,
      children: content.units.filter((unit) => unit.parent === slug).map(named),
    });
  }
  for (let from = 0; from < content.articles.length; from += LOT) {
    await Promise.all(
      content.articles.slice(from, from + LOT).map((article) => {
        const { slug, title, published, body, category, listedIn, ...params } = article;
        const month = published.slice(0, 7);
        const terms = {
          thang: [month],
          chuyenmucthang: [`${category}-${month}`],
          donvi: listedIn,
          donvithang: listedIn.map((unit) => `${unit}-${month}`),
        };
        const front = { title, date: published, type: 'article', url: `/tin/${slug}/`, ...params, ...terms };
        return page(`${category}/${slug}.html`, front, body);
      }),
    );
  }
}

/** Builds it; what Hugo made is in `public`. */
export async function buildHugo(folder: string): Promise<string> {
  await run(HUGO, ['--source', folder], { maxBuffer: 64 * 1024 * 1024 });
  return join(folder, 'public');
}

/** Hugo's address for a page → ours: its months are terms, and later pages stand under `page/`. */
export function addressOfHugo(path: string): string | null {
  // Hugo writes an address that leads on beside the first page of each list that has several.
  if (/\/page\/1\/$/.test(path)) return null;
  const [, list, rest = ''] = /^\/(thang|chuyenmucthang|donvithang)\/(.*)$/.exec(path) ?? [];
  if (list === undefined) return path;
  const [, slug = '', month = '', page] = /^(?:(.+)-)?(\d{4}-\d\d)\/(?:page\/(\d+)\/)?$/.exec(rest) ?? [];
  const front = { thang: '/luu-tru', chuyenmucthang: `/chuyen-muc/${slug}`, donvithang: `/don-vi/${slug}` }[list];
  return front === undefined ? null : `${front}/${month}/${page === undefined ? '' : `${page}/`}`;
}

function config({ settings }: PeerContent, look: Look): object {
  return {
    baseURL: look.origin,
    languageCode: 'vi',
    title: settings.siteName,
    paginate: 20,
    timeout: '600s',
    ignoreErrors: ['error-disable-taxonomy'],
    disableKinds: ['taxonomy', '404', 'robotsTXT', 'sitemap'],
    taxonomies: Object.fromEntries(['thang', 'chuyenmucthang', 'donvi', 'donvithang'].map((name) => [name, name])),
    outputs: { home: ['HTML', 'RSS'], section: ['HTML'], term: ['HTML'], page: ['HTML'] },
    outputFormats: { RSS: { baseName: 'rss' } },
    params: { ...settings, ...look, genres: look.genres, weekdays: look.weekdays },
  };
}
