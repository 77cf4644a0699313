import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedLines } from './balanced-lines.js';

describe('names in a letterhead', () => {
  it('break where a clerk would break them', () => {
    expect(balancedLines('TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM', 70)).toEqual(['TỔNG LIÊN ĐOÀN', 'LAO ĐỘNG VIỆT NAM']);
    expect(balancedLines('LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN', 70)).toEqual(['LIÊN ĐOÀN LAO ĐỘNG', 'TỈNH BÌNH THUẬN']);
    expect(balancedLines('CÔNG ĐOÀN NGÀNH Y TẾ', 70)).toEqual(['CÔNG ĐOÀN NGÀNH Y TẾ']);
  });

  it('stand in one line where there is room, as on a landscape page', () => {
    expect(balancedLines('LIÊN ĐOÀN LAO ĐỘNG TỈNH BÌNH THUẬN', 131)).toHaveLength(1);
  });

  it('keep every word in its order, and no line is empty', () => {
    const word = fc.stringMatching(/^[A-ZĐ]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const lines = balancedLines(words.join(' '), 70);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => line !== '')).toBe(true);
      }),
    );
  });
});
