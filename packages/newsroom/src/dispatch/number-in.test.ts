import { expect, it } from 'vitest';
import { numberIn } from './number-in.js';

it.each([
  ['01/LĐLĐ', 1],
  [' 15 /LĐLĐ', 15],
  ['007/lđlđ', 7],
  ['01/LĐLĐ-TG', null],
  ['01/QĐ-LĐLĐ', null],
  ['00/LĐLĐ', null],
  ['LĐLĐ', null],
  ['', null],
])('the number in «%s» of the series LĐLĐ is %s', (text, value) => {
  expect(numberIn(text, 'LĐLĐ')).toBe(value);
});
