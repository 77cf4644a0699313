import type { SearchResponse } from '@toasoan/contracts';
import { describe, expect, it } from 'vitest';
import { escaped } from '@toasoan/search-page';
import { searchPage } from './search-page.js';

const TEMPLATE = `<form data-search><input class="field" id="tu-khoa" name="q" type="search">
<details data-filters><select class="field" name="don_vi"><option value="">Tất cả</option><option value="ldld-la-gi">La Gi</option></select>
<select name="xep"><option value="">Mới nhất</option><option value="lien-quan">Phù hợp</option></select><input name="tu" type="date"></details></form>
<noscript><p>Cần JavaScript</p></noscript>
<p class="x" role="status" data-status></p><div data-places></div><ol data-results></ol><p data-elsewhere hidden>Danh bạ</p><nav aria-label="Trang kết quả" data-pages></nav>`;
const WHOLE_FORM = TEMPLATE.replace('<select name="xep">', '<select name="chuyen_muc"></select><input name="den">$&');
const answer: SearchResponse = {
  query: 'tết',
  page: 1,
  more: true,
  total: 24,
  atLeast: false,
  items: [
    {
      ...{ title: 'Tết sum vầy', titleMarks: [], text: '$& $1', textMarks: [], href: '/tin/tet/', genre: 'feature' },
      ...{ publishedAt: '2018-07-09T02:00:00.000Z', unitName: 'CĐCS May', picture: null },
    },
  ],
  places: [],
};
const asked = (query: string) => new URLSearchParams(query);

describe('the search page', () => {
  it('comes answered, with nothing left for a script to do', () => {
    const page = searchPage(TEMPLATE, asked('q=tết'), answer);
    expect(page).toContain('data-status>24 bài có “tết”</p>');
    expect(page).toContain('<a class="quiet" href="/tin/tet/">Tết sum vầy</a>');
    expect(page).toContain('$&#38; $1');
    expect(page).toContain('trang=2">Trang sau →</a></nav>');
    expect(page).toContain('data-answered');
    expect(page).not.toContain('Cần JavaScript');
  });

  it('keeps the question in the form, opens the filters that were used, and takes no markup from the address', () => {
    const page = searchPage(TEMPLATE, asked('q="><script>&tu=2018-01-01&don_vi=ldld-la-gi&xep=lien-quan'), answer);
    expect(page).toContain('<input value="&#34;&#62;&#60;script&#62;" class="field" id="tu-khoa"');
    expect(page).toContain('<input value="2018-01-01" name="tu"');
    expect(page).toContain('<option value="ldld-la-gi" selected>La Gi');
    expect(page).toContain('<option value="lien-quan" selected>');
    expect(page).toContain('<details open data-filters>');
    expect(page).not.toContain('<script>');
  });

  it('names units and documents above the articles, and leads elsewhere where there are none', () => {
    const place = {
      kind: 'document' as const,
      title: '$& <Quy chế>',
      titleMarks: [],
      href: '/van-ban/x/',
      note: '12/QĐ',
    };
    const page = searchPage(TEMPLATE, asked('q=quy'), { ...answer, items: [], total: 0, places: [place] });
    expect(page).toMatch(/<div data-places><h2.*href="\/van-ban\/x\/">\$&#38; &#60;Quy chế&#62;<.*Văn bản · 12\/QĐ</);
    expect(page).toContain('<p data-elsewhere>Danh bạ');
    expect(searchPage(TEMPLATE, asked('q=tết'), answer)).toContain('<div data-places></div>');
    expect(searchPage(TEMPLATE, asked('q=tết'), answer)).toContain('data-elsewhere hidden');
  });

  it('keeps a unit that the list leaves out', () => {
    expect(searchPage(TEMPLATE, asked('q=a&don_vi=cdcs-may'), answer)).toContain(
      '<option value="cdcs-may" selected>cdcs-may</option></select>',
    );
  });

  it.each(["$'", '$&', '$`', '$$', '$1', '$<x>'])('takes %s in any field for what it says', (sign) => {
    const value = `${sign} autofocus onfocus=alert(1) x=`;
    const names = ['q', 'tu', 'den', 'don_vi', 'chuyen_muc', 'xep'];
    const query = new URLSearchParams(names.map((name) => [name, value]));
    const page = searchPage(WHOLE_FORM, query, answer);
    const kept = [...page.matchAll(/ value="([^"]*onfocus[^"]*)"/g)].map(([, one]) => one);
    expect(kept).toEqual(names.map(() => escaped(value)));
    // Outside of values and of the words between tags nothing of it stands.
    expect(page.replace(/"[^"]*"/g, '').replace(/>[^<]*</g, '><')).not.toContain('onfocus');
  });

  it('says what is wrong with a question', () => {
    const page = searchPage(TEMPLATE, asked('q=a&tu=x'), { error: { code: 'bad_question', message: 'Ngày sai.' } });
    expect(page).toContain('data-status>Ngày sai.</p>');
    expect(page).toContain('<ol data-answered data-results></ol>');
  });
});
