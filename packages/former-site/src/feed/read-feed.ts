import { type ReadItem, SourceRefused } from '../former-item.js';
import { readJsonFeed } from './read-json-feed.js';
import { readRss } from './read-rss.js';

/** The items of an RSS 2.0 file or a JSON Feed 1.1, by what it begins with. @throws SourceRefused where it is neither. */
export function readFeed(text: string): ReadItem[] {
  const [first] = text.replace(/^\ufeff/, '').trimStart();
  if (first === '<') return readRss(text);
  if (first === '{') return readJsonFeed(text);
  throw new SourceRefused('Tệp không phải RSS (XML) và cũng không phải JSON Feed. Hãy kiểm tra tệp nguồn.');
}
