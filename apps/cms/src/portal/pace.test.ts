import { expect, it } from 'vitest';
import { pace, paceOf } from './pace';

it('lets three hundred requests of one sender through in a minute, and says when to come again', () => {
  const start = new Date('2018-07-09T02:00:00.000Z');
  const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
  for (let count = 0; count < 300; count += 1) expect(pace('user:1', later(count / 10))).toBe(0);
  expect(pace('user:1', later(45))).toBe(15);
  expect(pace('user:2', later(45))).toBe(0);
  expect(pace('user:1', later(60))).toBe(0);
});

it('forgets senders of before rather than keep them all', () => {
  const few = paceOf({ most: 1, windowMs: 1000 });
  for (let sender = 0; sender < 10_000; sender += 1) few(String(sender), new Date(0));
  expect(few('0', new Date(1))).toBe(1);
  expect(few('another', new Date(2))).toBe(0);
  expect(few('0', new Date(3))).toBe(0);
});
