import { parseXml, type XmlDocument, XmlElement } from '@rgrove/parse-xml';
import { type ReadItem, SourceRefused } from '../former-item.js';
import { feedItem } from './feed-item.js';

/** RSS 2.0 with `content:encoded` and `dc:creator`. The parser knows no entities of a file's own and fetches nothing. */
export function readRss(xml: string): ReadItem[] {
  const { root } = documentOf(xml);
  const channel = root === null ? undefined : childrenOf(root, 'channel')[0];
  if (root?.name !== 'rss' || channel === undefined) {
    throw new SourceRefused('Tệp XML không phải RSS 2.0 (thiếu thẻ <rss> hoặc <channel>).');
  }
  return childrenOf(channel, 'item').map((item, index) => {
    const text = (name: string): string => childrenOf(item, name)[0]?.text.trim() ?? '';
    const whole = text('content:encoded');
    const description = text('description');
    const enclosure = childrenOf(item, 'enclosure').find(({ attributes }) => attributes['type']?.startsWith('image/'));
    const source = childrenOf(item, 'source')[0];
    return feedItem(
      {
        id: text('guid'),
        link: text('link'),
        title: text('title'),
        // NukeViet's own feed has no text but the lead.
        summary: whole === '' ? '' : description,
        body: whole === '' ? description : whole,
        time: text('pubDate') || text('dc:date'),
        author: text('dc:creator') || text('author'),
        source: source?.text.trim() ?? '',
        // Its `url` is the feed of that source, not the article.
        sourceUrl: '',
        picture: enclosure?.attributes['url'] ?? '',
        categories: childrenOf(item, 'category').map((category) => category.text.trim()),
      },
      index + 1,
    );
  });
}

function documentOf(xml: string): XmlDocument {
  try {
    return parseXml(xml.trimStart());
  } catch (error) {
    const [line] = error instanceof Error ? error.message.split('\n') : [];
    throw new SourceRefused(`Tệp RSS sai cú pháp XML (${line ?? 'không rõ'}). Hãy xuất lại.`);
  }
}

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
