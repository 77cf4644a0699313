import type { ArticleCard } from '@toasoan/contracts';
import { address, FEED_SIZE } from '@toasoan/site-plan';
import { isoLocal, rssDate, shortDate } from '../text/dates.js';
import { escapeMarkup } from '../text/escape.js';
import { rows } from './database.js';
import { absolute, siteSettings } from './settings.js';

interface Channel {
  title: string;
  description: string;
  /** Path of the page that the feed follows, and of the feed itself. */
  page: string;
  self: string;
  /** Which articles: a list of the index. */
  list: string;
}

interface Entry extends ArticleCard {
  updatedAt: string;
  byline: string;
  /** Of a reprint: where it stood first. */
  reprintOf: string | null;
}

/** The newest articles of a list, newest first, with what feeds say of an article beyond its card. */
function entries(list: string): Entry[] {
  return rows<Omit<Entry, keyof ArticleCard> & { card: string }>(
    `SELECT card, item.updated_at AS updatedAt, item.content ->> '$.byline' AS byline,
       iif(item.content ->> '$.original' IS NULL, NULL, item.content ->> '$.source') AS reprintOf
     FROM listing JOIN article ON article.id = listing.article_id
     JOIN item ON item.kind = 'article' AND item.id = listing.article_id
     WHERE list = ? ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?`,
    list,
    FEED_SIZE,
  ).map(({ card, ...more }) => ({ ...(JSON.parse(card) as ArticleCard), ...more }));
}

/** Who reads in a feed must learn of a reprint and of a correction too. */
function summary({ lead, correction, reprintOf }: Entry): string {
  const parts = [
    reprintOf === null ? '' : `Đăng lại từ ${reprintOf || 'nguồn khác'}.`,
    lead,
    correction ? `(Đính chính ngày ${shortDate(correction.at)}: ${correction.note})` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

const tag = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;
const xmlAnswer = (lines: string[], mime: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`, {
    headers: { 'content-type': `${mime}; charset=utf-8` },
  });

/** RSS 2.0. No build date: the same articles give the same bytes. */
export function rss({ title, description, page, self, list }: Channel): Response {
  const items = entries(list).map((entry) =>
    [
      '<item>',
      tag('title', entry.title),
      tag('link', absolute(address.article(entry.slug))),
      `<guid isPermaLink="false">${escapeMarkup(entry.id)}</guid>`,
      tag('pubDate', rssDate(entry.publishedAt)),
      tag('dc:creator', entry.unit.name),
      tag('description', summary(entry)),
      '</item>',
    ].join(''),
  );
  const head = [
    tag('title', title),
    tag('link', absolute(page)),
    tag('description', description),
    tag('language', 'vi'),
  ];
  return xmlAnswer(
    [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
      head.join(''),
      `<atom:link href="${escapeMarkup(absolute(self))}" rel="self" type="application/rss+xml"/>`,
      ...items,
      '</channel></rss>',
    ],
    'application/rss+xml',
  );
}

/** Before any article: Atom wants an instant, and a clock would change the file. */
const NOTHING_YET = '2018-01-01T00:00:00.000Z';

/** Atom 1.0 (RFC 4287), with the time of the latest revision as well. */
export function atom({ title, description, page, self, list }: Channel): Response {
  const all = entries(list);
  const { organisation, reuse } = siteSettings();
  const updated = all.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), NOTHING_YET);
  const { hostname } = new URL(absolute('/'));
  const items = all.map((entry) =>
    [
      '<entry>',
      // Of the document, not of its address, which may change (RFC 4151).
      tag('id', `tag:${hostname},2018:${entry.id}`),
      tag('title', entry.title),
      `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(address.article(entry.slug)))}"/>`,
      tag('published', isoLocal(entry.publishedAt)),
      tag('updated', isoLocal(entry.updatedAt)),
      `<author>${tag('name', entry.byline || entry.unit.name)}</author>`,
      tag('summary', summary(entry)),
      '</entry>',
    ].join(''),
  );
  return xmlAnswer(
    [
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
      [
        tag('id', absolute(page)),
        tag('title', title),
        description === '' ? '' : tag('subtitle', description),
        tag('updated', isoLocal(updated)),
        `<author>${tag('name', organisation)}</author>`,
        reuse === '' ? '' : tag('rights', reuse),
        `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(page))}"/>`,
        `<link rel="self" type="application/atom+xml" href="${escapeMarkup(absolute(self))}"/>`,
      ].join(''),
      ...items,
      '</feed>',
    ],
    'application/atom+xml',
  );
}
