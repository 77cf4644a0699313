import { expect, it } from 'vitest';
import { pollPace } from './poll-pace.js';

it('asks often what is on its way to the site or was just sent, seldom what rests, and never what is settled', () => {
  expect(pollPace(['live', 'publishing'], 0)).toBe(5_000);
  expect(pollPace(['sent'], 119_000)).toBe(5_000);
  expect(pollPace(['sent'], 121_000)).toBe(30_000);
  expect(pollPace(['in_review'], 0)).toBe(30_000);
  expect(pollPace(['publishing'], 6 * 60_000)).toBe(30_000);
  expect(pollPace(['sent', 'in_review'], 31 * 60_000)).toBe(120_000);
  expect(pollPace(['live', 'draft', 'returned'], 0)).toBeNull();
  expect(pollPace([], 0)).toBeNull();
});
