import { describe, expect, it } from 'vitest';
import { readFeed } from './read-feed.js';

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>t</title>${items}</channel></rss>`;

describe('a feed', () => {
  it('is read as RSS with whole texts', () => {
    const [item] = readFeed(
      rss(
        '<item><title>Trao &amp; nhận</title><link>https://cu.vn/vi/news/a/b-12.html?x=1</link><guid>news_12</guid><pubDate>Mon, 09 Jul 2018 08:30:00 +0700</pubDate><category>Tin</category><description>Lời dẫn</description><content:encoded><![CDATA[<p>Thân</p>]]></content:encoded></item>',
      ),
    );
    expect(item).toMatchObject({
      key: 'feed:news_12',
      title: 'Trao & nhận',
      lead: 'Lời dẫn',
      body: '<p>Thân</p>',
      categories: ['Tin'],
      addresses: ['/vi/news/a/b-12.html'],
      publishedAt: new Date('2018-07-09T01:30:00Z'),
    });
  });

  it('is read as JSON Feed', () => {
    const feed = {
      items: [{ id: 7, title: 'Tin', content_text: 'Một < hai\n\nBa', date_published: '2018-07-09T08:30:00+07:00' }],
    };
    expect(readFeed(JSON.stringify(feed))).toMatchObject([{ key: 'feed:7', body: '<p>Một &lt; hai</p><p>Ba</p>' }]);
  });

  it('names an item that has no name', () => {
    expect(readFeed(rss('<item><title>x</title></item>'))).toMatchObject([{ key: 'feed:#1' }]);
  });

  it.each([
    ['xin chào', /không phải RSS/],
    ['<rss><channel>', /sai cú pháp/],
    ['<feed/>', /không phải RSS 2.0/],
    ['{"items": 1}', /JSON Feed/],
    ['{"items": [', /cắt ngang/],
    [
      rss('<item><title>&xxe;</title></item>', '<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>'),
      /sai cú pháp/,
    ],
  ])('is refused in words: %s', (text, words) => {
    expect(() => readFeed(text)).toThrow(words);
  });
});
