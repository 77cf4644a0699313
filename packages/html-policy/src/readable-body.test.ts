import { expect, it } from 'vitest';
import { plainText, readableBody } from './index.js';

it('a body that can be parsed is itself', () => {
  expect(readableBody('<p>Chữ</p>')).toBe('<p>Chữ</p>');
});

it('what is too much is none', () => {
  expect(readableBody('<p>'.repeat(10_001))).toBeNull();
  expect(readableBody('a'.repeat(300_001))).toBeNull();
});

it('what nests too deep is flat, and its words are there', () => {
  const begun = process.cpuUsage();
  expect(plainText(readableBody(`${'<div>'.repeat(9_000)}Chữ`) ?? '')).toBe('Chữ');
  // Of the processor, which Vitest's other thread has its part in: a busy machine lengthens only the clock's time.
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(4_000);
});
