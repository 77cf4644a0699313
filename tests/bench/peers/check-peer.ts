import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PeerContent } from './content.js';
import { peerKind } from './peer-pages.js';

/** What a generator made: bytes of a page by its public address. */
export type MadePages = Map<string, () => Promise<string>>;

/** The pages of a folder, by address. `addressOf`: what the generator calls otherwise; null for what it made beside the pages. */
export async function pagesBelow(
  folder: string,
  addressOf = (path: string): string | null => path,
): Promise<MadePages> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const made: MadePages = new Map();
  for (const entry of files) {
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    const address = addressOf(path);
    if (address !== null && peerKind(address) !== null) made.set(address, () => readFile(file, 'utf8'));
  }
  return made;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;');
const plain = (html: string): string => html.replaceAll(/&quot;/g, '&#34;').replaceAll(/&#39;|&apos;/g, "'");

/**
 * Throws unless exactly the expected pages are there and every article's page has its title and each paragraph of its
 * body. Returns how many there are of each kind.
 */
export async function checkPages(who: string, made: MadePages, expected: ReadonlySet<string>, content: PeerContent) {
  const lacking = [...expected].filter((path) => !made.has(path));
  const more = [...made.keys()].filter((path) => !expected.has(path));
  if (lacking.length > 0 || more.length > 0)
    throw new Error(
      `${who}: ${String(lacking.length)} pages are missing (${lacking.slice(0, 3).join(' ')}), ${String(more.length)} too many (${more.slice(0, 3).join(' ')})`,
    );
  for (const { slug, title, body } of content.articles) {
    const page = plain((await made.get(`/tin/${slug}/`)?.()) ?? '');
    const heading = /<h1[^>]*>([^<]*)<\/h1>/.exec(page.slice(page.indexOf('<article')))?.[1];
    if (heading?.trim() !== escaped(title)) throw new Error(`${who}: /tin/${slug}/ lacks its title`);
    for (const [, paragraph = ''] of body.matchAll(/<p>(.*?)<\/p>/g))
      if (!page.includes(plain(paragraph))) throw new Error(`${who}: /tin/${slug}/ lacks a paragraph of its body`);
  }
  const counts: Record<string, number> = {};
  for (const path of made.keys()) {
    const kind = peerKind(path) ?? '';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
