import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repaired, withoutMarkRuns, withRepairs } from './repair.js';

const between = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));

const EVERYDAY = [
  ...'\t\n\r ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u00A0«»°²×‘’“”•–—…€',
  ...between(0x21, 0x7e),
  ...between(0x1ea0, 0x1ef9),
];

it('finds nothing to repair in everyday text, letter by letter and pair by pair', () => {
  const damaged = EVERYDAY.flatMap((one) => ['', ...EVERYDAY].map((next) => one + next)).filter(
    (text) => withRepairs(text) !== text || repaired(text) !== text,
  );
  expect(damaged).toEqual([]);
});

it('waves through only what its repairs leave as it is', () => {
  const strange = [...'\u0301\u0302\u0303\u200b\u200d\u00ad\u00d0\u00f0\u0189ǎСοﬁＡ\u0085\u0000\ud800é'];
  const letters = fc.oneof(fc.constantFrom(...EVERYDAY), fc.constantFrom(...strange));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), (text) => {
      expect(repaired(text.join(''))).toBe(withRepairs(text.join('')));
    }),
    { numRuns: 2000 },
  );
});

it('cuts runs of marks to eight, whichever mark of any script it is', () => {
  const uncut: string[] = [];
  let marks = 0;
  for (let code = 0; code <= 0x1ffff; code += 1) {
    const mark = String.fromCodePoint(code);
    if (!/\p{M}/u.test(mark)) continue;
    marks += 1;
    if (withoutMarkRuns(`a${mark.repeat(12)}`) !== `a${mark.repeat(8)}`) uncut.push(code.toString(16));
  }
  expect(uncut).toEqual([]);
  expect(marks).toBeGreaterThan(2000);
});
