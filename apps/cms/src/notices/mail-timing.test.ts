import { describe, expect, it } from 'vitest';
import { mailBackoffMs, MOST_TRIES } from './mail-timing';

describe('the pauses between tries', () => {
  it('grow from half a minute to four hours', () => {
    expect([1, 2, 3, 9, 10, 40].map(mailBackoffMs)).toEqual([
      30_000, 60_000, 120_000, 7_680_000, 14_400_000, 14_400_000,
    ]);
  });

  it('bridge a mail server that is away for a night and a day', () => {
    const whole = Array.from({ length: MOST_TRIES - 1 }, (_, index) => mailBackoffMs(index + 1));
    const hours = whole.reduce((sum, ms) => sum + ms, 0) / 3_600_000;
    expect(hours).toBeGreaterThan(24);
  });
});
