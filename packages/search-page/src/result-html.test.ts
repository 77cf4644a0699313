import type { SearchResponse } from '@toasoan/contracts';
import { describe, expect, it } from 'vitest';
import { askedBy, pageLinksHtml, resultsHtml, searchStatus } from './result-html.js';

const item: SearchResponse['items'][number] = {
  title: 'Tết sum vầy',
  titleMarks: [[4, 11]],
  text: 'Bánh chưng',
  textMarks: [],
  href: '/tin/tet/',
  publishedAt: '2018-07-08T18:00:00.000Z',
  genre: 'feature',
  unitName: 'CĐCS May',
  picture: '/anh/a-480.webp',
};
const answer: SearchResponse = {
  query: 'tết',
  page: 1,
  more: false,
  total: 1,
  atLeast: false,
  items: [item],
  places: [],
};

describe('a result', () => {
  it('shows marks, the day in Vietnam, and its picture without words of its own', () => {
    const html = resultsHtml([item]);
    expect(html).toContain('<a class="quiet" href="/tin/tet/">Tết <mark>sum vầy</mark></a>');
    expect(html).toContain('Bài viết · CĐCS May · 09/07/2018');
    expect(html).toContain('src="/anh/a-480.webp" alt=""');
    expect(resultsHtml([{ ...item, picture: null }])).not.toContain('<img');
  });

  it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='x"])(
    'is text and never markup: %s',
    (evil) => {
      const html = resultsHtml([{ ...item, title: evil, text: evil, href: evil, unitName: evil, picture: evil }]);
      expect(html).not.toContain(evil);
      // What is left of tags are our own.
      expect([...html.matchAll(/<(\w+)/g)].map((match) => match[1]).sort()).toEqual(
        ['li', 'h2', 'a', 'mark', 'p', 'p', 'img'].sort(),
      );
    },
  );
});

it('the status counts, says when it stopped counting, and when nothing was found', () => {
  expect(searchStatus({ ...answer, total: 1000, atLeast: true, page: 2 })).toBe('Hơn 1.000 bài có “tết”, trang 2');
  expect(searchStatus({ ...answer, items: [], total: 0 })).toContain('Không tìm thấy bài nào có “tết”');
  expect(searchStatus({ ...answer, query: '', total: 24 })).toBe('24 bài hợp với điều kiện lọc');
  expect(searchStatus({ ...answer, query: '', items: [], total: 0 })).toContain('Không có bài nào hợp với điều kiện');
});

it('pages are linked with the same question', () => {
  const html = pageLinksHtml(new URLSearchParams({ q: 'tết', trang: '2' }), { ...answer, page: 2, more: true });
  expect(html).toContain('href="?q=t%E1%BA%BFt">← Trang trước');
  expect(html).toContain('trang=3">Trang sau →');
});

it.each([
  ['', 'nothing'],
  ['utm_source=zalo', 'nothing'],
  ['q=', 'unclear'],
  ['q=+&tu=2018-01-01', 'unclear'],
  ['xep=lien-quan', 'unclear'],
  ['q=t%E1%BA%BFt', 'question'],
  ['don_vi=ldld-la-gi', 'question'],
  ['q=&chuyen_muc=phap-luat', 'question'],
])('?%s is %s', (query, what) => {
  expect(askedBy(new URLSearchParams(query))).toBe(what);
});
