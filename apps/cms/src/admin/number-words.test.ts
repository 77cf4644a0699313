import { expect, test } from 'vitest';
import { changeWords, numberWords } from './number-words';

test('numbers are written the Vietnamese way', () => {
  expect([0, 4, 1.5, 0.333333, null].map(numberWords)).toEqual(['0', '4', '1,5', '0,33', '–']);
  expect([2, -1.5, 0, null].map(changeWords)).toEqual(['+2', '−1,5', '0', '–']);
});
