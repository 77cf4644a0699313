import { describe, expect, it } from 'vitest';
import { afterGuess, type Guesses, waitsUntil } from './guess-limit.js';

const NOON = new Date('2018-07-09T05:00:00Z');
const FRESH: Guesses = { guesses: 0, lockedUntil: null };
const minutesLater = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000);

function afterMany(count: number): Guesses {
  let guesses = FRESH;
  for (let made = 0; made < count; made += 1) guesses = afterGuess(guesses, NOON);
  return guesses;
}

describe('guessing codes', () => {
  it('costs nothing for four wrong codes', () => {
    expect(waitsUntil(afterMany(4), NOON)).toBeNull();
  });

  it('costs a minute at the fifth, then twice as long each time, an hour at most', () => {
    const waits = [5, 6, 7, 8, 9, 10, 11, 12, 400].map((count) => waitsUntil(afterMany(count), NOON));
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60].map(minutesLater));
  });

  it('is open again when the wait is over', () => {
    expect(waitsUntil(afterMany(5), minutesLater(1))).toBeNull();
    expect(waitsUntil(afterMany(5), new Date(minutesLater(1).getTime() - 1))).toEqual(minutesLater(1));
  });

  it('leaves fewer than 40 guesses in a day, however they are timed', () => {
    let guesses = FRESH;
    let made = 0;
    let now = NOON;
    while (now < minutesLater(24 * 60)) {
      guesses = afterGuess(guesses, now);
      made += 1;
      now = waitsUntil(guesses, now) ?? now;
    }
    expect(made).toBeLessThan(40);
  });
});
