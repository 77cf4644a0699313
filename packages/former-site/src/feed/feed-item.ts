import type { ReadItem } from '../former-item.js';
import { plainLine } from '../text/plain.js';
import { readTime } from '../text/read-time.js';

/** What both kinds of feed say of an item, as it stands there. */
export interface FeedItem {
  id: string;
  link: string;
  title: string;
  summary: string;
  body: string;
  time: string;
  author: string;
  source: string;
  sourceUrl: string;
  picture: string;
  categories: string[];
}

/** An item under its own name in the feed; without one it could not be known again in a second run. */
export function feedItem(feed: FeedItem, place: number): ReadItem {
  const name = feed.id.trim() || feed.link.trim();
  if (name === '') {
    return { key: `feed:#${String(place)}`, unread: `Mục thứ ${String(place)} không có guid/id và không có địa chỉ.` };
  }
  return {
    key: `feed:${name}`,
    title: plainLine(feed.title),
    lead: plainLine(feed.summary),
    body: feed.body,
    publishedAt: readTime(feed.time),
    shown: true,
    categories: feed.categories.map(plainLine).filter((category) => category !== ''),
    author: plainLine(feed.author),
    source: plainLine(feed.source),
    sourceUrl: feed.sourceUrl,
    beside: '',
    picture: feed.picture === '' ? null : { path: feed.picture, caption: '' },
    addresses: pathOf(feed.link),
  };
}

function pathOf(link: string): string[] {
  const path = link
    .trim()
    .replace(/^https?:\/\/[^/]*/i, '')
    .replace(/[?#].*$/, '');
  return path.startsWith('/') && path !== '/' ? [path] : [];
}
