import { expect, test } from 'vitest';
import { yearOn } from './year-on';

test('a year that is over is looked at as it ended, this one as it stands, none to come', () => {
  expect(yearOn(2018, '2026-11-26')).toBe('2018-12-31');
  expect(yearOn(2026, '2026-11-26')).toBe('2026-11-26');
  expect(yearOn(2027, '2026-11-26')).toBeNull();
});
