import { expect, it } from 'vitest';
import { changeWords } from './table-change.js';
import { figure } from './numbers.js';

it('figures are written as Vietnamese writes them, and what is not asked has a dash', () => {
  expect([0, 7, 0.5, 33.333, 1.1 + 2.2, 1250, 12345.67, null].map(figure)).toEqual([
    '0',
    '7',
    '0,5',
    '33,33',
    '3,3',
    '1.250',
    '12.345,67',
    '–',
  ]);
});

it('a change says from what to what', () => {
  expect(changeWords({ label: 'Tin', before: 3, now: 3.5 })).toBe('Tin từ 3 thành 3,5');
  expect(changeWords({ label: 'Ghi chú', before: '', now: 'Thiếu 2 bài' })).toBe('Ghi chú «Thiếu 2 bài»');
  expect(changeWords({ label: 'Chỉ tiêu', before: 24, now: null })).toBe('Chỉ tiêu bỏ 24');
});
