import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from './backoff';

test('waiting grows from half a second to five minutes and never beyond', () => {
  expect(backoffMs(1, 0)).toBe(500);
  expect(backoffMs(2, 0)).toBe(1000);
  expect(backoffMs(100, 0)).toBe(300_000);
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, random) => {
      const wait = backoffMs(attempts, random);
      expect(wait).toBeGreaterThanOrEqual(250);
      expect(wait).toBeLessThanOrEqual(300_000);
    }),
  );
});
