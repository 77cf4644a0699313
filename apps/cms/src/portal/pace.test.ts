import { expect, it } from 'vitest';
import { openPace, pace, paceOf } from './pace';

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

it('counts who has not signed in by the network, and forgets for a flood of networks nobody who has', () => {
  const now = new Date('2018-07-09T03:00:00.000Z');
  const waits = Array.from({ length: 301 }, (_, n) => openPace(`2001:db8:1:2::${n.toString(16)}`, now));
  expect([waits.slice(0, 300).some((wait) => wait > 0), (waits[300] ?? 0) > 0]).toEqual([false, true]);
  expect(openPace('2001:db8:1:3::1', now)).toBe(0);
  for (let n = 0; n < 301; n += 1) pace('7', now);
  for (let n = 0; n < 10_001; n += 1) openPace(`2001:db8:0:${n.toString(16)}::1`, now);
  expect(pace('7', now)).toBeGreaterThan(0);
});
