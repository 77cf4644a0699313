import { expect, it } from 'vitest';
import { comparedWith } from './compared-pair';

const entry = (revision: number, decided = false) => ({ revision, decided, author: null, at: '2018-07-09T02:00:00Z' });

it('compares with what was last decided on, else with the one before', () => {
  expect(comparedWith([entry(9), entry(7), entry(4, true), entry(1, true)], 9)).toBe(4);
  expect(comparedWith([entry(9), entry(7), entry(4)], 9)).toBe(7);
  expect(comparedWith([entry(9), entry(4)], 4)).toBe(4);
});
