import { describe, expect, it } from 'vitest';
import { excerptOf, marksIn, wordsOf } from './mark-words.js';

const marked = (text: string, marks: [number, number][]) => marks.map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it('stand in the text as written, whatever its diacritics', () => {
    const text = 'Đoàn viên được hòa giải ở Đức Linh';
    expect(marked(text, marksIn(text, wordsOf('duoc hoà')))).toEqual(['được', 'hòa']);
  });

  it('take the last word as begun', () => {
    const text = 'Thanh long Hàm Thuận Nam';
    expect(marked(text, marksIn(text, wordsOf('tha')))).toEqual(['Thanh']);
  });

  it('fit the excerpt that is shown', () => {
    const long = `${'chữ đệm '.repeat(80)}nước mắm Phan Thiết ${'chữ đệm '.repeat(80)}`;
    const { text, marks } = excerptOf(long, wordsOf('nuoc mam phan'));
    expect(text.length).toBeLessThan(240);
    expect(marked(text, marks)).toEqual(['nước', 'mắm', 'Phan']);
  });
});
