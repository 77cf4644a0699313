import { describe, expect, it } from 'vitest';
import { bodyBlocks } from './body-blocks.js';

const texts = (html: string) => bodyBlocks(html).map(({ runs }) => runs.map(({ text }) => text).join(''));

describe('the body of a dispatch', () => {
  it('keeps bold and italic apart, also inside each other and inside a word', () => {
    expect(bodyBlocks('<p>Kính (<strong><em>Kết quả</em> chung</strong>).</p>')).toEqual([
      {
        item: null,
        runs: [
          { text: 'Kính (', bold: false, italic: false },
          { text: 'Kết quả', bold: true, italic: true },
          { text: ' chung', bold: true, italic: false },
          { text: ').', bold: false, italic: false },
        ],
      },
    ]);
  });

  it('makes one blank of many, none at the edges, and keeps a non-breaking one', () => {
    expect(texts('<p>\n  ngày\u00A009 \n <em> tháng 7 </em>  năm </p>')).toEqual(['ngày\u00A009 tháng 7 năm']);
  });

  it('reads lists, one in another, each counted from 1', () => {
    const items = bodyBlocks(
      '<ol><li><p>Một</p><ul><li>con</li></ul></li><li>Hai<p>thêm</p></li></ol><ol><li>Ba</li></ol>',
    );
    expect(items.map(({ item, runs }) => [runs[0]?.text, item])).toEqual([
      ['Một', { ordered: true, list: 0, level: 0, order: 1 }],
      ['con', { ordered: false, list: 1, level: 1, order: 1 }],
      ['Hai', { ordered: true, list: 0, level: 0, order: 2 }],
      ['thêm', null],
      ['Ba', { ordered: true, list: 2, level: 0, order: 1 }],
    ]);
  });

  it('keeps the words of what a dispatch has no form for', () => {
    const html =
      '<h2>Mục</h2><table><tr><td>A</td><td>B</td></tr></table><p><a href="/x">liên kết</a><img src="x"></p>chữ rời';
    expect(texts(html)).toEqual(['Mục', 'A B', 'liên kết', 'chữ rời']);
  });

  it('never prints what is no text', () => {
    expect(texts('<script>alert(1)</script><style>p{}</style><p></p><p> <br> </p><p>còn<br>lại<br></p>')).toEqual([
      'còn\nlại',
    ]);
  });
});
