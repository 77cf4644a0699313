import { expect, it } from 'vitest';
import { isDeeperThan } from './shallow-body';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

it('counts levels without going down them one call each', () => {
  expect(isDeeperThan(nested(40), 40)).toBe(false);
  expect(isDeeperThan(nested(41), 40)).toBe(true);
  expect(isDeeperThan(nested(5_000), 40)).toBe(true);
  expect(isDeeperThan(undefined, 40)).toBe(false);
  expect(isDeeperThan('chữ', 40)).toBe(false);
});
