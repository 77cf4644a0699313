import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './use-summary-address';

const read = (query: string) => readAddress(new URLSearchParams(query), '2018-07-09');

test('what is looked at survives the way through the address', () => {
  const address = {
    from: '2018-01-01',
    to: '2018-06-30',
    grouping: 'cluster' as const,
    issued: 'abc',
    comparing: true,
    cell: { column: 'late' as const, unit: 'u1' },
  };
  expect(read(writeAddress(address))).toEqual(address);
});

test('nothing said is the half-year of today by level', () => {
  expect(read('')).toEqual({
    from: '2018-07-01',
    to: '2018-12-31',
    grouping: 'level',
    issued: null,
    comparing: false,
    cell: null,
  });
  expect(read('grouping=x&column=y&unit=u1')).toMatchObject({ grouping: 'level', cell: null });
});
