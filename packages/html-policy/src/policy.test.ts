import { describe, expect, it } from 'vitest';
import { bodyImages, bodyPictures, isLocalPicture, plainText, rewriteImages, sanitizeBody } from './index.js';

const clean = (html: string): string => sanitizeBody(html).html;

describe('what an article may contain comes through unchanged', () => {
  it.each([
    ['paragraphs and alignment', '<p class="align-center"><strong>Đậm</strong> <em>nghiêng</em> <u>gạch</u></p>'],
    ['headings', '<h2>Mục</h2><h3>Tiểu mục</h3><h4 class="align-justify">Ý</h4>'],
    ['nested lists with their styles', '<ol type="a" start="3"><li>Một<ul type="circle"><li>Hai</li></ul></li></ol>'],
    [
      'tables with spans',
      '<figure class="table"><table><thead><tr><th colspan="2" scope="col">STT</th></tr></thead><tbody><tr><td rowspan="2">1</td><td>2</td></tr></tbody></table><figcaption>Bảng 1</figcaption></figure>',
    ],
    [
      'pictures with captions',
      '<figure class="image"><img src="/uploads/a_1.jpg" alt="Chị Hoa" width="1200" height="800"><figcaption>Chú thích</figcaption></figure>',
    ],
    [
      'links inside the site',
      '<p><a href="/tin/abc/">tin</a> <a href="mailto:a@example.vn">thư</a> <a href="tel:0252">gọi</a></p>',
    ],
    [
      'formulas, rules, quotations',
      '<blockquote><p>Lời</p></blockquote><hr><p>H<sub>2</sub>O m<sup>2</sup><br>dòng</p>',
    ],
  ])('%s', (_what, html) => {
    expect(sanitizeBody(html)).toEqual({ html, dropped: [] });
  });
});

describe('what almost fits is mended', () => {
  it.each([
    ['<h1>Tít</h1><h5>Nhỏ</h5>', '<h2>Tít</h2><h4>Nhỏ</h4>'],
    ['<b>a</b><i>b</i><strike>c</strike>', '<strong>a</strong><em>b</em><s>c</s>'],
    ['<div>Dòng</div>', '<p>Dòng</p>'],
    ['<div><p>a</p><p>b</p></div>', '<p>a</p><p>b</p>'],
    ['<p style="text-align:center;color:red">a</p>', '<p class="align-center">a</p>'],
    ['<p align="right">a</p>', '<p class="align-right">a</p>'],
    ['<p class="MsoNormal"><span lang="VI"><font face="Times">a<o:p></o:p></font></span></p>', '<p>a</p>'],
    ['<a href="https://vn.example/x">x</a>', '<a href="https://vn.example/x" rel="noopener external">x</a>'],
    ['<a name="_Toc1">Mục</a>', 'Mục'],
    ['<figure><p>a</p><figcaption>b</figcaption></figure>', '<p>a</p><p>b</p>'],
    ['<td>ô</td>', 'ô'],
    ['<img src="/uploads/a.jpg" width="99999">', '<img src="/uploads/a.jpg" alt="">'],
    ['<p>Tie\u0302\u0301ng</p>', '<p>Tiếng</p>'],
  ])('%j', (html, mended) => {
    expect(clean(html)).toBe(mended);
  });
});

describe('what is lost is reported', () => {
  it('names scripts, remote pictures and dangerous links', () => {
    const { html, dropped } = sanitizeBody(
      '<p>a<script>x</script><img src="https://e.example/b.png"><a href="javascript:x">c</a></p>',
    );
    expect(html).toBe('<p>ac</p>');
    expect(dropped).toEqual(['element:script', 'image:https://e.example/b.png', 'link:javascript:x']);
  });

  it('drops a local picture that the caller does not know', () => {
    const known = (src: string) => src === '/uploads/a.jpg';
    const { html, dropped } = sanitizeBody('<img src="/uploads/a.jpg" alt="a"><img src="/uploads/b.jpg">', {
      keepImage: known,
    });
    expect(html).toBe('<img src="/uploads/a.jpg" alt="a">');
    expect(dropped).toEqual(['image:/uploads/b.jpg']);
  });
});

describe('pictures', () => {
  it.each([
    '/uploads/../admin/x.jpg',
    '/uploads/%2e%2e/x',
    '//e.example/uploads/x',
    '/uploads//x',
    '/uploads/a.jpg?x=1',
    '/uploads/',
  ])('%s is not ours', (src) => {
    expect(isLocalPicture(src)).toBe(false);
  });

  it('come with the words beside them', () => {
    const html =
      '<figure class="image"><a href="/x"><img src="/uploads/a.jpg" alt="a > b"></a><figcaption>Chị <b>Hoa</b></figcaption></figure>' +
      '<p><img src="/uploads/b.jpg" alt=""></p>';
    expect(bodyPictures(html)).toEqual([
      { src: '/uploads/a.jpg', alt: 'a > b', caption: 'Chị Hoa' },
      { src: '/uploads/b.jpg', alt: '', caption: '' },
    ]);
  });

  it('are listed once, in order, and rewritten by a map', () => {
    const html =
      '<img src="/uploads/a.jpg" alt=""><p>x</p><img src="/uploads/b.jpg" alt=""><img src="/uploads/a.jpg" alt="">';
    expect(bodyImages(html)).toEqual(['/uploads/a.jpg', '/uploads/b.jpg']);
    expect(rewriteImages(html, new Map([['/uploads/a.jpg', '/anh/1.webp']]))).toBe(
      html.replaceAll('/uploads/a.jpg', '/anh/1.webp'),
    );
  });
});

it('plain text keeps blocks apart', () => {
  expect(plainText('<h2>Mục</h2><p>Một <strong>hai</strong></p><ul><li>ba</li></ul>').split(/\n+/)).toEqual([
    'Mục',
    'Một hai',
    'ba',
  ]);
});
