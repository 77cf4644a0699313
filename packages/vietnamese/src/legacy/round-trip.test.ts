import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLegacy, encodingOfFont, proposeConversion } from '../index.js';
import { toTcvn3Runs, toVni } from './legacy.fixture.js';
import { TONES, VOWELS } from './letters.js';

const RUNS = 10_000;
const vowels = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
const small = [...vowels, 'đ', ...'bcdghklmnpqrstvx'];
const letter = fc.constantFrom(...small, ...small.map((each) => each.toUpperCase()));
const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 });
const between = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', ' – ', ' (', ') ', '/', '\n', ' 2018 ', ' 09/07 ', '…');
const text = fc
  .array(fc.tuple(word, between), { minLength: 1, maxLength: 12 })
  .map((words) => words.flat().join('').normalize('NFC'));

describe('Unicode, to the legacy font and back', () => {
  it('is the same text for random letters of any kind, TCVN3 with its font of capitals', () => {
    let same = 0;
    fc.assert(
      fc.property(text, (original) => {
        const back = toTcvn3Runs(original).map((run) =>
          convertLegacy(run.text, encodingOfFont(run.font ?? '') ?? 'vni'),
        );
        expect(back.join('')).toBe(original);
        same += 1;
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(`unicode → TCVN3 → unicode: ${String(same)} of ${String(RUNS)} the same\n`);
    expect(same).toBe(RUNS);
  });

  it('is the same text for random letters of any kind, VNI', () => {
    let same = 0;
    fc.assert(
      fc.property(text, (original) => {
        expect(convertLegacy(toVni(original), 'vni')).toBe(original);
        same += 1;
      }),
      { numRuns: RUNS },
    );
    process.stdout.write(`unicode → VNI → unicode: ${String(same)} of ${String(RUNS)} the same\n`);
    expect(same).toBe(RUNS);
  });

  it('never throws, whatever comes, and never changes what is ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('tcvn3', 'vni'), (any, encoding) => {
        expect(convertLegacy(any, encoding)).toBe(convertLegacy(any, encoding).normalize('NFC'));
        proposeConversion([[{ text: any, font: null }], [{ text: any, font: '.VnTime' }]]);
      }),
      { numRuns: 500 },
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (ascii) => convertLegacy(ascii, 'vni') === ascii));
  });
});
