import { sanitizeBody } from '@toasoan/html-policy';
import { expect, it } from 'vitest';
import { textOf } from './text-of.js';

it.each([
  ['<p>Đoàn viên <b>khỏe</b></p>', 'Đoàn viên khỏe'],
  ['<p>1 < 2 > 0 & "đúng"</p>', '1 < 2 > 0 & "đúng"'],
  ['<p>Trước<img src="/uploads/a.jpg" alt="a > b &quot;<script>&quot; c">sau</p>', 'Trước sau'],
  [`<p>Trước<a href='/x?a="b>c'>sau</a></p>`, 'Trước sau'],
])('of %s only what a reader sees is text', (html, text) => {
  expect(textOf(sanitizeBody(html).html).replace(/\s+/g, ' ').trim()).toBe(text);
});
