import fc from 'fast-check';
import { expect, it } from 'vitest';
import { waitAfter } from './backoff.js';

it('waits longer after each failure, never more than about six minutes, and as long as it was told', () => {
  expect([1, 2, 3, 4].map((failures) => waitAfter(failures, 0.5))).toEqual([2000, 4000, 8000, 16_000]);
  expect(waitAfter(1, 0, 30)).toBe(30_000);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = waitAfter(failures, chance);
      expect(wait).toBeGreaterThanOrEqual(1500);
      expect(wait).toBeLessThanOrEqual(375_000);
    }),
  );
});
