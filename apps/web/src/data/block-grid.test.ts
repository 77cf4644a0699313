import { expect, it } from 'vitest';
import { blockGrid } from './block-grid.js';

const numbers = Array.from({ length: 39 }, (_, index) => index + 2);

it.each(numbers)('%i blocks fill every row, wide ones first', (blocks) => {
  const { columns, wide } = blockGrid(blocks);
  expect(wide).toBeLessThanOrEqual(blocks);
  expect((blocks + wide) % columns).toBe(0);
  // A wide block never has to leave a hole because it does not fit in what is left of a row.
  if (columns === 3) expect(wide).toBeLessThanOrEqual(1);
});

it('seven categories stand in two rows of four, the first over two columns', () => {
  expect(blockGrid(7)).toEqual({ columns: 4, wide: 1 });
});
