import { expect, test } from 'vitest';
import { choiceOf, choicesOf, chosenDays } from './period-choices';

test('a month as the regulation cuts it off can be chosen where it does, and is recognised by its days', () => {
  expect(choicesOf(null).map(({ value }) => value)).not.toContain('cutoff_month');
  expect(choicesOf(31)[1]).toEqual({ value: 'cutoff_month', words: 'Tháng chốt ngày 31' });
  expect(chosenDays('cutoff_month', '2018-03-01', 31)).toEqual({ from: '2018-02-28', to: '2018-03-30' });
  expect(choiceOf({ from: '2018-02-28', to: '2018-03-30' }, 31)).toBe('cutoff_month');
  expect(choiceOf({ from: '2018-02-28', to: '2018-03-30' }, null)).toBe('custom');
  expect(choiceOf({ from: '2018-03-01', to: '2018-03-31' }, 31)).toBe('month');
});
