import { readFileSync } from 'node:fs';
import { eleventyPages, type MonthPage, type PeerList } from './eleventy-pages.js';
import type { PeerArticle, PeerContent } from './content.js';
import type { Look } from './look.js';

const PAGE_SIZE = 20;

/** What is used of Eleventy's configuration (it has no types of its own). */
interface EleventyConfig {
  addGlobalData(name: string, value: unknown): void;
  addPassthroughCopy(what: Record<string, string>): void;
  addTemplate(path: string, template: (data: Data) => string, data: object): void;
}
interface Data {
  it: never;
}

/**
 * The Eleventy site: JavaScript templates, the quickest that it has, each over a list of its pages (`pagination`).
 * Lists, months and older articles are worked out here, within its time, as a site's own configuration would.
 */
export function configureEleventy(eleventy: EleventyConfig, contentPath: string, look: Look): object {
  const content = JSON.parse(readFileSync(contentPath, 'utf8')) as PeerContent;
  const pages = eleventyPages(content, look);
  const ofCategory = grouped(content.articles, ({ category }) => [category]);
  const ofUnit = grouped(content.articles, ({ listedIn }) => listedIn);
  const categories = content.categories.map(({ slug, name }): PeerList => {
    return { path: `/chuyen-muc/${slug}/`, name, unit: null, articles: ofCategory.get(slug) ?? [] };
  });
  const units = content.units.map((unit): PeerList => {
    return { path: `/don-vi/${unit.slug}/`, name: unit.name, unit, articles: ofUnit.get(unit.slug) ?? [] };
  });
  const all: PeerList = { path: '/luu-tru/', name: 'Lưu trữ', unit: null, articles: content.articles };
  const older = new Map(
    categories.flatMap(({ articles }) =>
      articles.map((it, n) => [it, articles.slice(Math.max(0, n - 3), n).reverse()] as const),
    ),
  );
  const each = <Item>(
    name: string,
    items: readonly Item[],
    pathOf: (it: Item) => string,
    draw: (it: Item) => string,
  ) => {
    eleventy.addGlobalData(name, items);
    eleventy.addTemplate(`${name}.11ty.js`, ({ it }) => draw(it), {
      pagination: { data: name, size: 1, alias: 'it' },
      permalink: ({ it }: { it: Item }) => pathOf(it).replace(/\/$/, '/index.html'),
      eleventyExcludeFromCollections: true,
    });
  };
  const single = (name: string, permalink: string, draw: () => string) => {
    eleventy.addTemplate(`${name}.11ty.js`, draw, { permalink, eleventyExcludeFromCollections: true });
  };
  const lists = [...categories, ...units];
  const articlePath = ({ slug }: PeerArticle) => `/tin/${slug}/`;
  each('articles', content.articles, articlePath, (it) => pages.article(it, older.get(it) ?? []));
  each('fronts', lists, ({ path }) => path, pages.front);
  each('feeds', lists, ({ path }) => `${path}rss.xml`, pages.feed);
  each('months', [all, ...lists].flatMap(monthPages), ({ path }) => path, pages.month);
  single('home', '/index.html', () => pages.home(content.articles, categories));
  single('feed', '/rss.xml', () => pages.feed({ ...all, path: '/', name: content.settings.siteName }));
  single('directory', '/don-vi/index.html', pages.directory);
  single('archive', '/luu-tru/index.html', pages.archive);
  eleventy.addPassthroughCopy({ [look.clientDir]: '/' });
  return { dir: { input: 'src', output: 'public' } };
}

function grouped(articles: readonly PeerArticle[], keysOf: (it: PeerArticle) => string[]): Map<string, PeerArticle[]> {
  const found = new Map<string, PeerArticle[]>();
  for (const it of articles) {
    for (const key of keysOf(it)) {
      const own = found.get(key);
      if (own) own.push(it);
      else found.set(key, [it]);
    }
  }
  return found;
}

function monthPages({ path: front, name, articles: all }: PeerList): MonthPage[] {
  return [...grouped(all, ({ published }) => [published.slice(0, 7)])].flatMap(([month, own]) => {
    const pages = Math.ceil(own.length / PAGE_SIZE);
    return Array.from({ length: pages }, (_, n) => ({
      ...{ path: `${front}${month}/${n === 0 ? '' : `${String(n + 1)}/`}`, name, front, month, page: n + 1, pages },
      articles: own.slice(n * PAGE_SIZE, (n + 1) * PAGE_SIZE),
    }));
  });
}
