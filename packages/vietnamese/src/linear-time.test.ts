import { describe, expect, it } from 'vitest';
import {
  convertLegacy,
  fold,
  foldWords,
  proposeConversion,
  readingEase,
  recogniseLegacy,
  sentencesOf,
  slugify,
  toLine,
  toNfc,
} from './index.js';

/** The longest body that is taken. What needs the square of it takes minutes. */
const LONG = 300_000;
/** Of processor time, in which Vitest's other thread has its part too: a busy machine lengthens only the clock's. */
const BOUND_MS = 4_000;
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const filled = (piece: string): string => piece.repeat(Math.ceil(LONG / piece.length));

/** What people have sent, or could, to keep a newsroom busy. */
const HEAVY: Readonly<Record<string, string>> = {
  'one mark for ever': `a${filled('\u0301')}`,
  'marks out of order': `a${filled('\u0301\u0323')}`,
  'marks and joiners': `a${filled('\u0301\u200d')}`,
  'marks around soft hyphens': `a${filled('\u00ad\u0301')}`,
  'marks of a foreign letter': `ж${filled('\u0301\u0300')}`,
  'dots without an end': `${filled('.')}x`,
  'dots and quotation marks': filled('."'),
  'one word without a space': `${filled('chữ')}1. X`,
  'an abbreviation again and again': filled('TP. A '),
  'white space before abbreviations': `${' '.repeat(LONG / 2)}${'TP. A '.repeat(LONG / 12)}`,
  'numbers at the beginning': filled('1. A\n'),
  'TCVN3 in one word': filled('C«ng'),
  'VNI in one word': filled('ñoaøn'),
  'eth and digits': filled('Ð1ð'),
};

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  toNfc,
  toLine,
  fold,
  foldWords,
  slugify,
  sentencesOf,
  readingEase,
  recogniseLegacy,
  convertLegacy: (text) => [convertLegacy(text, 'tcvn3'), convertLegacy(text, 'vni')],
  proposeConversion: (text) => proposeConversion([[{ text, font: null }]]),
};

describe.each(Object.keys(WORK))('%s works in the time that a text is long', (name) => {
  it.each(Object.keys(HEAVY))('%s', (what) => {
    const begun = processorMs();
    WORK[name]?.(HEAVY[what] ?? '');
    expect(processorMs() - begun).toBeLessThan(BOUND_MS);
  });
});

it('a letter keeps as many marks as any language writes', () => {
  const eight = 'x\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308';
  expect([...toNfc(eight).normalize('NFD')]).toHaveLength(9);
  expect([...toNfc(`${eight}\u0301\u0302`).normalize('NFD')]).toHaveLength(9);
  expect(toNfc('Tie\u0302\u0301ng Vie\u0323\u0302t')).toBe('Tiếng Việt');
});
