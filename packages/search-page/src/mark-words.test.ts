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

  it('take a last word of one or two letters as a whole word', () => {
    expect(marked('Thanh long Hàm Thuận', marksIn('Thanh long Hàm Thuận', wordsOf('th')))).toEqual([]);
    expect(marked('Y tế và y học', marksIn('Y tế và y học', wordsOf('y')))).toEqual(['Y', 'y']);
  });

  it('are found in a text of a hundred thousand matches without ado', () => {
    const text = 'công tác '.repeat(50_000);
    const from = process.cpuUsage();
    const { marks } = excerptOf(text, wordsOf('cong tac'));
    // The square of it would take minutes; of the processor, which Vitest's other thread has its part in.
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
    expect(marks.length).toBeGreaterThan(5);
    expect(marksIn(text, wordsOf('cong')).length).toBe(40);
  });

  it('show the place where most of the words stand', () => {
    const filler = 'chữ đệm '.repeat(60);
    const { text } = excerptOf(`nước ${filler} nước mắm nước ${filler} mắm`, wordsOf('nuoc mam'));
    expect(text).toContain('nước mắm nước');
  });
});
