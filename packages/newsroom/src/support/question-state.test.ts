import { describe, expect, it } from 'vitest';
import { afterHandover, afterWord, daysBetween } from './question-state.js';

const monday = new Date('2018-07-09T02:00:00.000Z');
const friday = new Date('2018-07-13T02:00:00.000Z');

describe('a question to the Board', () => {
  it('is answered by a word of the Board, and nobody waits any longer', () => {
    const standing = { state: 'new' as const, waitingSince: monday, assigned: false };
    expect(afterWord(standing, true, friday)).toEqual({ state: 'answered', waitingSince: null });
  });

  it('waits from the first word that nobody answered, and a word after the answer opens it again', () => {
    const asked = { state: 'new' as const, waitingSince: monday, assigned: false };
    expect(afterWord(asked, false, friday)).toEqual({ state: 'new', waitingSince: monday });
    const closed = { state: 'closed' as const, waitingSince: null, assigned: true };
    expect(afterWord(closed, false, friday)).toEqual({ state: 'in_progress', waitingSince: friday });
  });

  it('is somebody’s or nobody’s while it is open, and stays answered when it changes hands', () => {
    expect(afterHandover('new', true)).toBe('in_progress');
    expect(afterHandover('in_progress', false)).toBe('new');
    expect(afterHandover('answered', false)).toBe('answered');
  });

  it('counts the days of waiting by the calendar of Viet Nam', () => {
    const lateAtNight = new Date('2018-07-09T16:59:00.000Z');
    expect(daysBetween(lateAtNight, new Date('2018-07-09T17:01:00.000Z'))).toBe(1);
    expect(daysBetween(monday, friday)).toBe(4);
    expect(daysBetween(friday, monday)).toBe(0);
  });
});
