import { expect, test } from 'vitest';
import { daysOf } from './period-address';

const days = (query: string) => daysOf(new URLSearchParams(query), '2018-07-09');

test('the address names the days', () => {
  expect(days('from=2018-01-20&to=2018-02-19')).toEqual({ from: '2018-01-20', to: '2018-02-19' });
});

test.each(['', 'from=2018-01-20', 'from=2018-02-30&to=2018-03-01', 'from=2018-06-30&to=2018-01-01', 'from=x&to=y'])(
  '%j is no period: the half-year of today is shown',
  (query) => {
    expect(days(query)).toEqual({ from: '2018-07-01', to: '2018-12-31' });
  },
);
