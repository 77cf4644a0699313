import { expect, test } from 'vitest';
import { inForceOn } from './in-force.js';

const always = { name: 'always', validFrom: null, validTo: null };
const old = { name: 'old', validFrom: '2017-01-01', validTo: '2018-06-30' };
const current = { name: 'current', validFrom: '2018-07-01', validTo: null };
const next = { name: 'next', validFrom: '2019-01-01', validTo: null };

test.each([
  ['2016-05-01', 'always'],
  ['2018-06-30', 'old'],
  ['2018-07-01', 'current'],
  ['2019-01-01', 'next'],
])('on %s holds %s, in whatever order a database lists them', (on, name) => {
  const rules = [always, old, current, next];
  expect(inForceOn(rules, on)?.name).toBe(name);
  expect(inForceOn([...rules].reverse(), on)?.name).toBe(name);
});

test('where none holds there is none', () => {
  expect(inForceOn([old], '2019-01-01')).toBeNull();
});
