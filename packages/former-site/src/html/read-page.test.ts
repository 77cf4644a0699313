import { expect, it } from 'vitest';
import { readMapping } from '../mapping.js';
import type { PageRules } from './page-rules.js';
import { readPage } from './read-page.js';

function rules(page: object): PageRules {
  const defaults = { unit: 'u', byline: 'b', source: 's' };
  const read = readMapping(JSON.stringify({ kind: 'html', site: 'cu', defaults, page }));
  if (!read.ok || read.mapping.kind !== 'html') throw new Error('mapping');
  return read.mapping.page;
}

const RULES = rules({
  title: { selector: 'meta[property="og:title"]', attribute: 'content' },
  date: { selector: 'time', attribute: 'datetime' },
  body: 'article .nd',
  lead: '.sapo',
  picture: { selector: 'meta[property="og:image"]', attribute: 'content' },
  remove: ['.lq', 'script'],
  addressPrefix: '/cu/',
});

const PAGE = `<html><head><meta property="og:title" content="Trao nhà &amp; quà"><meta property="og:image" content="/anh/a.jpg">
</head><body><time datetime="2018-07-09T08:30:00+07:00">hôm qua</time><p class="sapo">Lời
dẫn</p><article><div class="nd"><p>Một</p><div class="lq">Tin khác</div><script>x</script><p>Hai</p></div></article></body></html>`;

it('takes the pieces of a saved page by its selectors', () => {
  expect(readPage(PAGE, '2018/tin-7.html', RULES)).toMatchObject({
    key: 'html:2018/tin-7.html',
    title: 'Trao nhà & quà',
    lead: 'Lời dẫn',
    body: '<p>Một</p><p>Hai</p>',
    publishedAt: new Date('2018-07-09T01:30:00Z'),
    categories: ['2018'],
    picture: { path: '/anh/a.jpg' },
    addresses: ['/cu/2018/tin-7.html'],
  });
});

it.each(['data-src', 'datetime', 'class', 'alt'])('finds a place by the attribute %s', (attribute) => {
  const picture = { selector: 'img', attribute };
  const page = `<h1>a</h1><time>x</time><div id=n></div><img ${attribute}="/anh/b.jpg">`;
  const read = readPage(page, 'a.html', rules({ title: 'h1', date: 'time', body: '#n', picture }));
  expect(read).toMatchObject({ picture: { path: '/anh/b.jpg' } });
});

it('knows the index of a folder by both its addresses', () => {
  expect(readPage(PAGE, 'tin/index.html', RULES)).toMatchObject({ addresses: ['/cu/tin/', '/cu/tin/index.html'] });
});

it('says which piece a page lacks', () => {
  const read = readPage('<p>x</p>', 'a.html', RULES);
  expect('unread' in read ? read.unread : '').toContain('article .nd');
});
