import { describe, expect, it } from 'vitest';
import { digitsOf } from './digits-of';

describe('a code as it was pasted', () => {
  it.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' Mã: 012345.\n', '012345'],
    ['12', '12'],
    ['1234567', '123456'],
    ['abc', ''],
  ])('%j is %j', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits);
  });
});
