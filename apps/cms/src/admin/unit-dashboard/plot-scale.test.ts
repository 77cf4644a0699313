import { expect, test } from 'vitest';
import { plotScale } from './plot-scale';

const month = (done: number, quota: number | null, fromGrassroots = 0) => ({ done, quota, fromGrassroots });

test.each([
  [[month(0, null)], 4, [0, 1, 2, 3, 4]],
  [[month(3, 4), month(5, 4, 1)], 6, [0, 2, 4, 6]],
  [[month(12, 4, 30)], 50, [0, 10, 20, 30, 40, 50]],
])('%j', (months, top, lines) => {
  expect(plotScale(months)).toEqual({ top, lines });
});
