import { formatDateTime } from '@toasoan/vietnamese';
import { expect, test } from 'vitest';
import { whenWords } from './when-words';

const updatedAt = '2018-07-12T02:00:00.000Z';
const submittedAt = '2018-07-09T02:00:00.000Z';
const words = (state: string, now: string) => whenWords({ state, updatedAt, submittedAt }, new Date(now));

test.each([
  ['2018-07-09T02:59:00.000Z', 'vừa gửi'],
  ['2018-07-09T04:30:00.000Z', 'chờ 2 giờ'],
  ['2018-07-12T01:59:00.000Z', 'chờ 2 ngày'],
  ['2018-07-12T02:00:00.000Z', 'chờ 3 ngày'],
])('at %s an article that was sent on 9 July says: %s', (now, wait) => {
  expect(words('in_review', now)).toBe(`gửi ${formatDateTime(submittedAt)} · ${wait}`);
});

test('one that is being written waits for nobody', () => {
  expect(words('returned', '2018-07-12T02:00:00.000Z')).toBe(`sửa ${formatDateTime(updatedAt)}`);
});

test('what is overdue says by how much', () => {
  const now = new Date('2018-07-12T02:00:00.000Z');
  const waiting = { state: 'in_review', updatedAt, submittedAt };
  expect(whenWords({ ...waiting, dueAt: '2018-07-10T01:00:00.000Z' }, now)).toMatch(/ · Quá hạn 2 ngày$/);
  expect(whenWords({ ...waiting, dueAt: '2018-07-12T03:00:00.000Z' }, now)).not.toMatch(/hạn/);
});
