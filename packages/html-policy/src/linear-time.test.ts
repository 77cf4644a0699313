import { expect, it, describe } from 'vitest';
import { BODY_LIMITS, bodyFromText, bodyPictures, plainText, sanitizeBody, textOfBody } from './index.js';

const LONG = BODY_LIMITS.characters - 1_000;
/** Of processor time. What needs the square of a text's length takes half a minute, or more stack than there is. */
const BOUND_MS = 4_000;
const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const filled = (piece: string, length = LONG): string => piece.repeat(Math.floor(length / piece.length));
const breaks = (piece: string): string =>
  piece.repeat(Math.floor((BODY_LIMITS.tags - 10) / (piece.split('<br>').length - 1)));

/** Within what is taken, and made to keep a newsroom busy. */
const BODIES: Readonly<Record<string, string>> = {
  'a line of every letter': `<p>${filled('a\n')}</p>`,
  'lines and breaks': `<p>${breaks('x\nx\nx\nx\nx\n<br>')}</p>`,
  'white space and breaks': breaks('  \n <br>'),
  'spaces without a break': `<p>a${filled('\u00a0')}b</p>`,
  'rows of one cell': `<table><tbody>${'<tr><td>1</td></tr>'.repeat(4_900)}</tbody></table>`,
  'cells of one row': `<table><tbody><tr>${'<td>1</td>'.repeat(9_900)}</tr></tbody></table>`,
  captions: '<figure class="image"><img src="/uploads/a.webp"><figcaption>A\nB</figcaption></figure>'.repeat(3_000),
};
const TEXTS: Readonly<Record<string, string>> = {
  'a line of every letter': filled('a\n'),
  'spaces without a line': `a${filled(' ')}b`,
  'spaces before a bar': `a${filled(' ')}|b`,
  'numbered lines': filled('1. a\n'),
  'lines of cells, each of its own width': filled('a|b\na|b|c\n'),
  bullets: filled('• a\n'),
  'empty lines': filled(' \n'),
};
const OF_BODY = { plainText, textOfBody, bodyPictures, sanitizeBody };

describe.each(Object.entries(OF_BODY))('%s works in the time that a body is long', (_name, work) => {
  it.each(Object.keys(BODIES))('%s', (what) => {
    const begun = processorMs();
    work(BODIES[what] ?? '');
    expect(processorMs() - begun).toBeLessThan(BOUND_MS);
  });
});

describe('bodyFromText works in the time that a text is long', () => {
  it.each(Object.keys(TEXTS))('%s', (what) => {
    const begun = processorMs();
    bodyFromText(TEXTS[what] ?? '');
    expect(processorMs() - begun).toBeLessThan(BOUND_MS);
  });
});
