import { describe, expect, it } from 'vitest';
import { clockTimeOf, nextDue } from './due-time.js';

describe('the next self-check', () => {
  const at = { hour: 2, minute: 30 };
  it.each([
    ['the same night', '2018-07-09T17:00:00.000Z', '2018-07-09T19:30:00.000Z'],
    ['tomorrow, when it is that moment', '2018-07-09T19:30:00.000Z', '2018-07-10T19:30:00.000Z'],
    ['tomorrow, a moment later', '2018-07-09T19:30:00.001Z', '2018-07-10T19:30:00.000Z'],
    ['a leap day', '2028-02-28T19:29:59.999Z', '2028-02-28T19:30:00.000Z'],
    ['over the turn of a year', '2018-12-31T20:00:00.000Z', '2019-01-01T19:30:00.000Z'],
  ])('is at 02:30 in Viet Nam: %s', (_, now, due) => {
    expect(nextDue(new Date(now), at).toISOString()).toBe(due);
  });

  it('takes a time of day and nothing else', () => {
    expect(clockTimeOf('02:30')).toEqual(at);
    for (const text of ['24:00', '2:30', '02:60', '', 'off']) expect(clockTimeOf(text)).toBeNull();
  });
});
