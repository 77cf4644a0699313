import { describe, expect, it } from 'vitest';
import { drawable, inLines, lettered, widthOf } from './lettering.js';

const LETTERS = 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'
  .split('')
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone));

describe('what is written on a share picture', () => {
  it('has every Vietnamese letter with its marks, composed or not', () => {
    for (const letter of [...LETTERS, 'đ', 'Đ', '“', '”', '–', '…']) {
      expect(drawable(letter), letter).toBe(letter.normalize('NFC'));
      expect(lettered(drawable(letter), { x: 0, y: 0, size: 10, colour: '#fff' })).toContain('<path');
    }
  });

  it('keeps the base of a letter that the face lacks, and leaves out what has none', () => {
    expect(drawable('Mötley 🎉  Crüe\n2018')).toBe('Motley Crue 2018');
  });

  it('breaks between words where the line is full, and ends with an ellipsis where there is no more room', () => {
    const { lines, whole } = inLines('Tết Sum vầy giữa tiếng máy may', 50, 500, 3);
    expect({ text: lines.join(' '), whole }).toEqual({ text: 'Tết Sum vầy giữa tiếng máy may', whole: true });
    for (const line of lines) expect(widthOf(line, 50)).toBeLessThanOrEqual(500);
    const cut = inLines('một '.repeat(60).trim(), 50, 500, 2);
    expect(cut).toMatchObject({ whole: false, lines: [expect.any(String), expect.stringMatching(/một…$/)] });
  });

  it('cuts a word that no line can hold', () => {
    const { lines } = inLines('A'.repeat(400), 50, 500, 2);
    expect(lines).toHaveLength(1);
    expect(widthOf(lines[0] ?? '', 50)).toBeLessThanOrEqual(500);
  });
});
