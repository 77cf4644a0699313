import { expect, it } from 'vitest';
import { hasOtherBlocks, paragraphsOf } from './template-text';

it('a list keeps the lists in it, and a quotation its paragraphs', () => {
  const list = '<ul><li>Một<ul><li>a</li><li>b</li></ul></li><li>Hai</li></ul>';
  const quotation = '<blockquote><blockquote><p>x</p></blockquote><p>y</p></blockquote>';
  expect(paragraphsOf(`<p>Đầu</p>${list}${quotation}`)).toEqual(['<p>Đầu</p>', list, quotation]);
  expect(hasOtherBlocks(`<p>Đầu</p>\n${list}`)).toBe(false);
});

it.each(['<figure class="table"><table></table></figure>', '<hr>', 'chữ ngoài đoạn'])(
  'no dispatch prints %s',
  (html) => {
    expect(hasOtherBlocks(`<p>Đầu</p>${html}`)).toBe(true);
  },
);
