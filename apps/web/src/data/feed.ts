import type { ArticleCard } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { rssDate, shortDate } from '../text/dates.js';
import { escapeMarkup } from '../text/escape.js';
import { absolute } from './settings.js';

interface Channel {
  title: string;
  description: string;
  /** Path of the page that the feed follows, and of the feed itself. */
  page: string;
  self: string;
  articles: ArticleCard[];
}

/** Who reads in a feed must learn of a correction too. */
function withCorrection({ lead, correction }: ArticleCard): string {
  return correction ? `${lead} (Đính chính ngày ${shortDate(correction.at)}: ${correction.note})`.trimStart() : lead;
}

/** RSS 2.0. No build date: the same articles give the same bytes. */
export function rss({ title, description, page, self, articles }: Channel): Response {
  const items = articles.map((card) => {
    const link = escapeMarkup(absolute(address.article(card.slug)));
    return `<item><title>${escapeMarkup(card.title)}</title><link>${link}</link><guid isPermaLink="false">${escapeMarkup(card.id)}</guid><pubDate>${rssDate(card.publishedAt)}</pubDate><dc:creator>${escapeMarkup(card.unit.name)}</dc:creator><description>${escapeMarkup(withCorrection(card))}</description></item>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${escapeMarkup(title)}</title><link>${escapeMarkup(absolute(page))}</link><description>${escapeMarkup(description)}</description><language>vi</language>
<atom:link href="${escapeMarkup(absolute(self))}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`;
  return new Response(xml, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
}
