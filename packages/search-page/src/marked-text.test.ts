import { expect, it } from 'vitest';
import { markedPieces } from './marked-text.js';

it('marks the found words and keeps every letter', () => {
  expect(
    markedPieces('Tết sum vầy ở Phan Thiết', [
      [4, 11],
      [14, 18],
    ]),
  ).toEqual([
    ['Tết ', false],
    ['sum vầy', true],
    [' ở ', false],
    ['Phan', true],
    [' Thiết', false],
  ]);
});

it('leaves a text without marks, and marks that overlap, readable', () => {
  expect(markedPieces('abc', [])).toEqual([['abc', false]]);
  expect(
    markedPieces('abc', [
      [0, 2],
      [1, 3],
    ]),
  ).toEqual([
    ['ab', true],
    ['c', false],
  ]);
});
