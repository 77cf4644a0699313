import { describe, expect, it } from 'vitest';
import { digestSlot, nextDigest } from './digest-time.js';

const at = (iso: string): [string, string] => {
  const now = new Date(iso);
  return [digestSlot(now).toISOString(), nextDigest(now).toISOString()];
};

describe('the digest goes out at 07:00 in Viet Nam', () => {
  it.each([
    ['a minute before', '2018-07-09T06:59:00+07:00', '2018-07-08T00:00:00.000Z', '2018-07-09T00:00:00.000Z'],
    ['on the second', '2018-07-09T07:00:00+07:00', '2018-07-09T00:00:00.000Z', '2018-07-10T00:00:00.000Z'],
    ['at midnight', '2018-07-09T00:00:00+07:00', '2018-07-08T00:00:00.000Z', '2018-07-09T00:00:00.000Z'],
    ['over a leap day', '2020-02-29T08:00:00+07:00', '2020-02-29T00:00:00.000Z', '2020-03-01T00:00:00.000Z'],
    [
      'on the last evening of the year',
      '2018-12-31T23:30:00+07:00',
      '2018-12-31T00:00:00.000Z',
      '2019-01-01T00:00:00.000Z',
    ],
  ])('%s', (_, now, slot, next) => {
    expect(at(now)).toEqual([slot, next]);
  });
});
