import { expect, test } from 'vitest';
import { tellingWords, titleLikeness } from './title-likeness';

const likeness = (a: string, b: string): number => titleLikeness(tellingWords(a), tellingWords(b));

test('the same words in another order, case or spelling are the same', () => {
  expect(likeness('Hội thao công nhân KCN Phan Thiết', 'PHAN THIẾT: hội thao công nhân kcn')).toBe(1);
  expect(likeness('Trao quà Tết ở Hoà Thắng', 'Trao quà Tết ở Hòa Thắng')).toBe(1);
});

test('two reports of one event are alike, two routine titles of two events are not', () => {
  const report = 'Khai mạc hội thao công nhân viên chức lao động năm 2018';
  expect(likeness(report, 'Hội thao công nhân viên chức tỉnh: 300 vận động viên tranh tài')).toBeGreaterThan(0.3);
  expect(likeness(report, 'Công đoàn ngành Y tế tập huấn công tác tài chính năm 2018')).toBeLessThan(0.2);
});

test('what every title says tells nothing, and an empty title is like none', () => {
  expect(likeness('LĐLĐ tỉnh tặng quà', 'LĐLĐ tỉnh tập huấn')).toBe(0);
  expect(likeness('', 'Tặng quà')).toBe(0);
  expect(likeness('Công đoàn', 'Công đoàn')).toBe(1);
});
