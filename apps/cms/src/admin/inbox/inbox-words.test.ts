import { expect, test } from 'vitest';
import { assigneeWords, daysWords, dueWords, mainAction } from './inbox-words';

const NOW = new Date('2018-07-09T02:00:00.000Z');
const at = (hours: number): string => new Date(NOW.getTime() + hours * 3_600_000).toISOString();

test('a due time is said as people say it', () => {
  expect(dueWords(at(3), NOW)).toBe('Hạn 12:00 hôm nay');
  expect(dueWords(at(24), NOW)).toBe('Hạn 09:00, 10/07/2018');
  expect(dueWords(at(-0.5), NOW)).toBe('Vừa quá hạn');
  expect(dueWords(at(-5), NOW)).toBe('Quá hạn 5 giờ');
  expect(dueWords(at(-50), NOW)).toBe('Quá hạn 2 ngày');
});

test('days, persons and the main action are said in words', () => {
  expect([daysWords(0), daysWords(4)]).toEqual(['hôm nay', '4 ngày']);
  expect(assigneeWords({ assignee: { name: 'Chị Hoa', mine: false } })).toBe('Chị Hoa đang xử lý');
  expect(assigneeWords({ assignee: { name: 'Chị Hoa', mine: true } })).toBe('Bạn đang xử lý');
  expect(assigneeWords({ assignee: null })).toBeNull();
  expect(mainAction({ state: 'in_review' })).toBe('Mở để duyệt');
});
