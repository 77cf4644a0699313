import { expect, it } from 'vitest';
import { directoryLetter, letterSlug } from './directory-letter.js';

it.each([
  ['Liên đoàn Lao động huyện Đức Linh', 'Đ', 'dd'],
  ['Ủy ban Kiểm tra', 'U', 'u'],
  ['Công đoàn cơ sở Ươm tơ', 'Ư', 'uw'],
  ['Công đoàn cơ sở 19/5', '1', 'so'],
  ['…', '#', 'khac'],
])('%s stands under %s, at /danh-ba/%s/', (name, letter, slug) => {
  expect([directoryLetter(name), letterSlug(directoryLetter(name))]).toEqual([letter, slug]);
});
