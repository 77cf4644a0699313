import { expect, test } from 'vitest';
import { clockWords, dueWords, instantInVietnam } from './when';

const now = new Date('2018-07-09T02:00:00.000Z'); // 09:00 in Vietnam

test.each([
  ['2018-07-09T09:00:00.000Z', 'Hạn 16:00 hôm nay'],
  ['2018-07-09T18:00:00.000Z', 'Hạn 01:00 ngày mai'],
  ['2018-07-12T09:00:00.000Z', 'Hạn 16:00, 12/07/2018'],
  ['2018-07-09T01:59:30.000Z', 'Quá hạn 1 phút'],
  ['2018-07-08T23:00:00.000Z', 'Quá hạn 3 giờ'],
  ['2018-07-07T01:00:00.000Z', 'Quá hạn 2 ngày'],
])('what is due at %s is said at nine o’clock on 9 July as: %s', (dueAt, words) => {
  expect(dueWords(dueAt, now)).toBe(words);
});

test('yesterday is yesterday in Vietnam', () => {
  expect(clockWords('2018-07-08T16:30:00.000Z', now)).toBe('23:30 hôm qua');
});

test('a day and a clock name an instant in Vietnam, or nothing yet', () => {
  expect(instantInVietnam('2018-07-09', '16:00')?.toISOString()).toBe('2018-07-09T09:00:00.000Z');
  expect(instantInVietnam('2018-07-09', '00:30')?.toISOString()).toBe('2018-07-08T17:30:00.000Z');
  expect(instantInVietnam('', '16:00')).toBeNull();
  expect(instantInVietnam('2018-07-09', '')).toBeNull();
  expect(instantInVietnam('2018-07-09', '99:00')).toBeNull();
});
