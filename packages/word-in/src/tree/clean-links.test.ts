import { expect, it } from 'vitest';
import { cleanAddress } from './clean-links.js';

it.each([
  ['https://congdoan.vn/tin?utm_source=zalo&utm_medium=chat&id=7', 'https://congdoan.vn/tin?id=7'],
  ['https://www.google.com/url?q=https://congdoan.vn/tin%3Ffbclid%3Dabc&sa=D&ust=1', 'https://congdoan.vn/tin'],
  ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcongdoan.vn%2F&data=05', 'https://congdoan.vn/'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fcongdoan.vn%2Fa&h=AT0', 'https://congdoan.vn/a'],
  ['https://congdoan.vn/a?b=Tết&c', 'https://congdoan.vn/a?b=Tết&c'],
  ['mailto:bbt@congdoan.vn?subject=x', 'mailto:bbt@congdoan.vn'],
  ['javascript:alert(1)', null],
  ['file:///C:/a.docx', null],
  ['../a.docx', null],
  ['https://www.google.com/url?q=javascript:alert(1)', null],
])('%s', (href, clean) => {
  expect(cleanAddress(href)).toBe(clean);
});
