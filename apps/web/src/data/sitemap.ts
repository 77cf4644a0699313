import { listOf } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';
import { escapeMarkup } from '../text/escape.js';
import { rows } from './database.js';
import { slugsOf } from './items.js';
import { monthsOf } from './lists.js';
import { absolute } from './settings.js';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const location = (path: string): string => `<loc>${escapeMarkup(absolute(path))}</loc>`;

function xml(body: string): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

const urlset = (urls: string[]): Response => xml(`<urlset xmlns="${NAMESPACE}">\n${urls.join('\n')}\n</urlset>`);

export function sitemapIndex(): Response {
  const paths = [address.sitemapPages(), ...monthsOf(listOf.all()).map(address.sitemapMonth)];
  const parts = paths.map((path) => `<sitemap>${location(path)}</sitemap>`);
  return xml(`<sitemapindex xmlns="${NAMESPACE}">\n${parts.join('\n')}\n</sitemapindex>`);
}

/** Articles first published in one month, oldest first, with the time of their latest revision. */
export function sitemapOfMonth(month: string): Response {
  const articles = rows<{ slug: string; updated: string }>(
    `SELECT item.slug, item.updated_at AS updated
     FROM listing JOIN item ON item.kind = 'article' AND item.id = listing.article_id
     WHERE list = ? AND month = ? AND item.state = 'live' ORDER BY listing.published_at, listing.article_id`,
    listOf.all(),
    month,
  );
  return urlset(
    articles.map(({ slug, updated }) => `<url>${location(address.article(slug))}<lastmod>${updated}</lastmod></url>`),
  );
}

/** Everything that is not an article or a numbered page. */
export function sitemapOfPages(): Response {
  const paths = [
    address.home(),
    address.units(),
    address.archive(),
    address.corrections(),
    address.pages(),
    address.documents(),
    ...slugsOf('category').map(address.category),
    ...slugsOf('unit').map(address.unit),
    ...slugsOf('document').map(address.document),
    ...slugsOf('page').map(address.page),
  ];
  return urlset(paths.map((path) => `<url>${location(path)}</url>`));
}
