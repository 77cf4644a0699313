import type { ArticleCard } from '@toasoan/contracts';
import { address, FEED_SIZE } from '@toasoan/site-plan';
import { isoLocal, rssDate, shortDate } from '../text/dates.js';
import { escapeMarkup } from '../text/escape.js';
import { row } from './database.js';
import { newest } from './lists.js';
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

/** Before any article: Atom wants an instant, and a clock would change the file. */
const NOTHING_YET = '2018-01-01T00:00:00.000Z';

/** Where a reprint stood first; null: it is none. */
function reprintedFrom({ id, reprint }: ArticleCard): string | null {
  // An article's whole text is read for it: of those alone that are one.
  if (!reprint) return null;
  const found = row<{ source: string | null }>(
    `SELECT content ->> '$.source' AS source FROM item WHERE kind = 'article' AND id = ?`,
    id,
  );
  return found?.source || 'nguồn khác';
}

/** Who reads in a feed must learn of a reprint and of a correction too. */
function summary(card: ArticleCard): string {
  const { lead, correction } = card;
  const source = reprintedFrom(card);
  const parts = [
    source === null ? '' : `Đăng lại từ ${source}.`,
    lead,
    correction ? `(Đính chính ngày ${shortDate(correction.at)}: ${correction.note})` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** A card with what Atom says of an article beyond it. */
function entryOf(card: ArticleCard): { card: ArticleCard; updatedAt: string; byline: string }[] {
  const found = row<{ updatedAt: string; byline: string }>(
    `SELECT updated_at AS updatedAt, content ->> '$.byline' AS byline FROM item WHERE kind = 'article' AND id = ?`,
    card.id,
  );
  return found ? [{ card, ...found }] : [];
}

const tag = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;
const xmlAnswer = (lines: string[], mime: string): Response =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`, {
    headers: { 'content-type': `${mime}; charset=utf-8` },
  });

/** RSS 2.0. No build date: the same articles give the same bytes. */
export function rss({ title, description, page, self, list }: Channel): Response {
  const items = newest(list, FEED_SIZE).map((card) =>
    [
      '<item>',
      tag('title', card.title),
      tag('link', absolute(address.article(card.slug))),
      `<guid isPermaLink="false">${escapeMarkup(card.id)}</guid>`,
      tag('pubDate', rssDate(card.publishedAt)),
      tag('dc:creator', card.unit.name),
      tag('description', summary(card)),
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

/** Atom 1.0 (RFC 4287), with the time of the latest revision as well. */
export function atom({ title, description, page, self, list }: Channel): Response {
  const all = newest(list, FEED_SIZE).flatMap(entryOf);
  const { organisation, reuse } = siteSettings();
  const updated = all.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), NOTHING_YET);
  const { hostname } = new URL(absolute('/'));
  const items = all.map(({ card, updatedAt, byline }) =>
    [
      '<entry>',
      // Of the document, not of its address, which may change (RFC 4151).
      tag('id', `tag:${hostname},2018:${card.id}`),
      tag('title', card.title),
      `<link rel="alternate" type="text/html" href="${escapeMarkup(absolute(address.article(card.slug)))}"/>`,
      tag('published', isoLocal(card.publishedAt)),
      tag('updated', isoLocal(updatedAt)),
      `<author>${tag('name', byline || card.unit.name)}</author>`,
      tag('summary', summary(card)),
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
