import { expect, test } from 'vitest';
import { barsOf, BOTTOM, HEIGHT, monthWords } from './year-plan.js';

const months = [
  { month: '2018-01', quota: 4, done: 2, late: 0.5 },
  { month: '2018-02', quota: null, done: 0, late: 0 },
];

test('a bar stands on the ground, what came late on top of it, and what is asked is never above the drawing', () => {
  const [january, february] = barsOf(months);
  expect((january?.done?.y ?? 0) + (january?.done?.height ?? 0)).toBe(HEIGHT - BOTTOM);
  expect((january?.late?.y ?? 0) + (january?.late?.height ?? 0)).toBeCloseTo(january?.done?.y ?? 0);
  expect(january?.asked).toBeGreaterThan(0);
  expect(january?.asked).toBeLessThan(january?.late?.y ?? 0);
  expect(february).toMatchObject({ month: 2, done: null, late: null, asked: null, count: null });
});

test('a month is told in words to those who hear the page', () => {
  expect(months.map(monthWords)).toEqual([
    'Tháng 1: 2 tin, bài, trong đó 0,5 trễ; chỉ tiêu 4.',
    'Tháng 2: 0 tin, bài.',
  ]);
});
