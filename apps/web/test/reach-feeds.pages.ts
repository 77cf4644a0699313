import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { writeFixtureIndex } from './fixture-index.js';
import { loadBundle, ORIGIN, serveBundle } from './fixture-server.js';
import { site } from './fixture-site.js';
import { breaks, type XmlNode } from './xml-rules.js';

/** Feeds and sitemaps, read by a browser's XML parser and held against what their formats ask for. */
let server: Server;
let origin = '';

test.beforeAll(async () => {
  const index = join(tmpdir(), `toasoan-feeds-${process.pid}.db`);
  writeFixtureIndex(index, site);
  server = await serveBundle(await loadBundle(index), {});
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.close();
});

type Node = XmlNode;

/** The file as a browser's XML parser reads it: whatever is not well-formed throws. */
async function xml(page: Page, path: string): Promise<Node> {
  const text = await (await fetch(origin + path)).text();
  await page.goto(`${origin}/404.html`);
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'application/xml');
    const broken = parsed.querySelector('parsererror');
    if (broken) throw new Error(broken.textContent ?? 'not well-formed');
    interface Read {
      name: string;
      text: string;
      attributes: Record<string, string>;
      children: Read[];
    }
    const read = (element: Element): Read => ({
      name: element.nodeName,
      text: element.children.length === 0 ? (element.textContent ?? '') : '',
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(read),
    });
    return read(parsed.documentElement);
  }, text);
}

const all = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);
const one = (node: Node, name: string): Node => {
  const found = all(node, name);
  expect(found, `<${name}> in <${node.name}>`).toHaveLength(1);
  return found[0] ?? node;
};
const textOf = (node: Node, name: string): string => one(node, name).text;
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const RFC3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

for (const path of [
  '/rss.xml',
  '/chuyen-muc/cham-lo-doan-vien/rss.xml',
  '/don-vi/lien-doan-lao-dong-thanh-pho-phan-thiet/rss.xml',
])
  test(`${path} is RSS 2.0`, async ({ page }) => {
    const rss = await xml(page, path);
    expect([rss.name, rss.attributes['version']]).toEqual(['rss', '2.0']);
    expect(breaks(rss)).toEqual([]);
    const channel = one(rss, 'channel');
    for (const name of ['title', 'link', 'description']) expect(textOf(channel, name), name).not.toBe('');
    expect(textOf(channel, 'link')).toMatch(/^https:\/\//);
    expect(one(channel, 'atom:link').attributes).toEqual({
      href: ORIGIN + path,
      rel: 'self',
      type: 'application/rss+xml',
    });
    const items = all(channel, 'item');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(textOf(item, 'title')).not.toBe('');
      expect(textOf(item, 'link')).toMatch(new RegExp(`^${ORIGIN}/tin/[a-z0-9-]+/$`));
      // The weekday too: a reader that checks it drops the item.
      expect(new Date(textOf(item, 'pubDate')).toUTCString()).toBe(textOf(item, 'pubDate'));
      const answer = await fetch(textOf(item, 'link').replace(ORIGIN, origin));
      expect([textOf(item, 'link'), answer.status]).toEqual([textOf(item, 'link'), 200]);
      expect(one(item, 'guid').attributes['isPermaLink']).toBe('false');
    }
    const guids = items.map((item) => textOf(item, 'guid'));
    expect(new Set(guids).size).toBe(guids.length);
    const times = items.map((item) => Date.parse(textOf(item, 'pubDate')));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

test('the site has an Atom feed that says what was corrected and what is a reprint', async ({ page }) => {
  const feed = await xml(page, '/atom.xml');
  expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  expect(breaks(feed)).toEqual([]);
  for (const name of ['id', 'title', 'updated']) expect(textOf(feed, name), name).not.toBe('');
  expect(textOf(one(feed, 'author'), 'name')).not.toBe('');
  expect(all(feed, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['alternate', 'self']);
  const entries = all(feed, 'entry');
  expect(entries.length).toBeGreaterThan(1);
  const ids = entries.map((entry) => textOf(entry, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of entries) {
    expect(textOf(entry, 'id')).toMatch(/^tag:congdoan\.example\.vn,2018:/);
    for (const name of ['published', 'updated']) expect(textOf(entry, name)).toMatch(RFC3339);
    expect(textOf(one(entry, 'author'), 'name')).not.toBe('');
    expect(one(entry, 'link').attributes['href']).toMatch(/^https:\/\//);
  }
  const updated = entries.map((entry) => Date.parse(textOf(entry, 'updated')));
  expect(Date.parse(textOf(feed, 'updated'))).toBe(Math.max(...updated));
  const summaries = entries.map((entry) => textOf(entry, 'summary')).join('\n');
  expect(summaries).toContain('Đăng lại từ Báo Lao Động.');
  expect(summaries).toContain('(Đính chính ngày 10/07/2018');
});

test('sitemaps lead to every page, and the news of two days to what is new', async ({ page }) => {
  const index = await xml(page, '/sitemap.xml');
  expect([index.name, index.attributes['xmlns']]).toEqual(['sitemapindex', SITEMAPS]);
  expect(breaks(index)).toEqual([]);
  const parts = all(index, 'sitemap').map((part) => textOf(part, 'loc'));
  expect(parts).toContain(`${ORIGIN}/sitemap/tin-moi.xml`);
  for (const part of parts) {
    const set = await xml(page, part.slice(ORIGIN.length));
    expect([set.name, set.attributes['xmlns']]).toEqual(['urlset', SITEMAPS]);
    expect(breaks(set), part).toEqual([]);
    const urls = all(set, 'url').map((url) => textOf(url, 'loc'));
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.length).toBeLessThanOrEqual(50_000);
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) expect(url.startsWith(`${ORIGIN}/`) && url.endsWith('/')).toBe(true);
    for (const url of all(set, 'url')) for (const { text } of all(url, 'lastmod')) expect(text).toMatch(RFC3339);
  }
  const news = all(await xml(page, '/sitemap/tin-moi.xml'), 'url').map((url) => one(url, 'news:news'));
  const dates = news.map((item) => textOf(item, 'news:publication_date'));
  expect(news.length).toBeGreaterThan(1);
  for (const item of news) {
    expect(textOf(item, 'news:title')).not.toBe('');
    expect(textOf(one(item, 'news:publication'), 'news:language')).toBe('vi');
    expect(textOf(one(item, 'news:publication'), 'news:name')).not.toBe('');
  }
  for (const date of dates) expect(date).toMatch(RFC3339);
  const newest = Date.parse(dates[0] ?? '');
  for (const date of dates) expect(newest - Date.parse(date)).toBeLessThanOrEqual(48 * 60 * 60 * 1000);
});

test('what breaks a format is found', () => {
  const node = (name: string, text: string, children: Node[] = []): Node => ({ name, text, attributes: {}, children });
  const loc = node('loc', `${ORIGIN}/tin/a/`);
  expect(breaks(node('urlset', '', [node('url', '', [loc])]))).toEqual([]);
  expect(breaks(node('urlset', ''))).toEqual(['urlset has 0 <url>']);
  const odd = [loc, loc, node('lastmod', '09/07/2018'), node('title', 'Tin')];
  expect(breaks(node('urlset', '', [node('url', '', odd)]))).toEqual([
    'urlset/url/lastmod is “09/07/2018”',
    'urlset/url holds <title>',
    'urlset/url has 2 <loc>',
  ]);
  expect(breaks(node('item', '', [node('title', ' ')]))).toContain('item/title is “ ”');
});
