import { listOf } from '@toasoan/contracts';
import { address, NEWS_MS, NEWS_SIZE } from '@toasoan/site-plan';
import { isoLocal } from '../text/dates.js';
import { escapeMarkup } from '../text/escape.js';
import { row, rows } from './database.js';
import { slugsOf } from './items.js';
import { monthsOf } from './lists.js';
import { absolute, siteSettings } from './settings.js';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const location = (path: string): string => `<loc>${escapeMarkup(absolute(path))}</loc>`;

function xml(body: string): Response {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`;
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}

/** More addresses than this make a file invalid (sitemaps.org). */
const MOST_URLS = 50_000;
const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';

const urlset = (urls: string[], more = ''): Response =>
  xml(`<urlset xmlns="${NAMESPACE}"${more}>\n${urls.slice(0, MOST_URLS).join('\n')}\n</urlset>`);

export function sitemapIndex(): Response {
  const months = monthsOf(listOf.all());
  // A sitemap without an address is not valid.
  const articles = months.length > 0 ? [address.sitemapNews(), ...months.map(address.sitemapMonth)] : [];
  const paths = [address.sitemapPages(), ...articles];
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

/** The articles of the two days before the newest one, newest first, in the form of Google News and others. */
export function sitemapOfNews(): Response {
  const newest = row<{ at: string }>(
    'SELECT published_at AS at FROM listing WHERE list = ? ORDER BY published_at DESC LIMIT 1',
    listOf.all(),
  );
  const since = newest ? new Date(Date.parse(newest.at) - NEWS_MS).toISOString() : '';
  const articles = rows<{ slug: string; title: string; at: string }>(
    `SELECT article.card ->> '$.slug' AS slug, article.card ->> '$.title' AS title, listing.published_at AS at
     FROM listing JOIN article ON article.id = listing.article_id
     WHERE list = ? AND listing.published_at >= ? ORDER BY listing.published_at DESC, listing.article_id DESC LIMIT ?`,
    listOf.all(),
    since,
    NEWS_SIZE,
  );
  const publication = `<news:publication><news:name>${escapeMarkup(siteSettings().siteName)}</news:name><news:language>vi</news:language></news:publication>`;
  return urlset(
    articles.map(
      ({ slug, title, at }) =>
        `<url>${location(address.article(slug))}<news:news>${publication}<news:publication_date>${isoLocal(at)}</news:publication_date><news:title>${escapeMarkup(title)}</news:title></news:news></url>`,
    ),
    ` xmlns:news="${NEWS_NAMESPACE}"`,
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
    address.tables(),
    ...slugsOf('category').map(address.category),
    ...slugsOf('unit').map(address.unit),
    ...slugsOf('document').map(address.document),
    ...slugsOf('table').map(address.table),
    ...slugsOf('page').map(address.page),
  ];
  return urlset(paths.map((path) => `<url>${location(path)}</url>`));
}
