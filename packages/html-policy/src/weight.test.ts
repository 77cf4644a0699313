import { describe, expect, it } from 'vitest';
import { BODY_LIMITS, BodyRefused, refusalOfBody, sanitizeBody } from './index.js';

const attributes = (count: number): string => Array.from({ length: count }, (_, n) => `a${String(n)}="x y"`).join(' ');
const openBold = (count: number): string => Array.from({ length: count }, (_, n) => `<b id="${String(n)}">`).join('');

describe('what is too much to be parsed is refused before it is', () => {
  it.each([
    ['100,000 paragraphs', '<p>'.repeat(100_000), 'too_many_tags'],
    ['lone ends of paragraphs, each of which makes one', '</p>'.repeat(10_001), 'too_many_tags'],
    ['a tag with 40,000 attributes', `<p ${attributes(40_000).slice(0, 290_000)}>`, 'too_many_attributes'],
    ['one attribute too many', `<p ${attributes(BODY_LIMITS.attributes + 1)}>`, 'too_many_attributes'],
    ['tags hidden behind the quote of another', `<style><i a="</style>${'<p>'.repeat(10_001)}"`, 'too_many_tags'],
    ['bold left open, opened again in each paragraph', openBold(90) + '<p>'.repeat(9000), 'too_many_tags'],
    ['bold whose end does not reach it', '<b><table><td></b></table>'.repeat(500), 'too_many_tags'],
    ['length', 'a'.repeat(BODY_LIMITS.characters + 1), 'too_long'],
  ])('%s', (_what, html, code) => {
    expect(refusalOfBody(html)).toEqual({ code });
  });

  it('and never cut: the sanitiser refuses too', () => {
    expect(() => sanitizeBody('<p>'.repeat(100_000))).toThrow(BodyRefused);
    expect(() => sanitizeBody('&'.repeat(290_000))).toThrow(BodyRefused);
  });
});

describe('what an article or a large table needs passes', () => {
  it.each([
    ['4,200 cells', `<table>${`<tr>${'<td><p>1</p></td>'.repeat(12)}</tr>`.repeat(350)}</table>`],
    ['a tag with many attributes, as Word writes', `<p ${attributes(BODY_LIMITS.attributes)}>a</p>`],
    ['bold throughout', '<p><b>Đậm</b> <i>nghiêng</i></p>'.repeat(3000)],
    ['9,999 closed paragraphs', '<p>a</p>'.repeat(9_999)],
  ])('%s', (_what, html) => {
    expect(refusalOfBody(html)).toBeNull();
  });
});

it.each([
  ['cells inside a drawing, where none closes another', '<svg>' + '<td>'.repeat(3000)],
  ['cells inside a formula', '<math>' + '<tr><td>'.repeat(1500)],
])('%s end as text, without an error', (_what, html) => {
  expect(sanitizeBody(`${html}Chữ`)).toEqual({ html: '<p>Chữ</p>', dropped: ['structure'] });
});

it('nesting that the estimate misses ends without an error too', () => {
  expect(() => sanitizeBody('<div><table><td></div></table>'.repeat(3300))).not.toThrow();
});
