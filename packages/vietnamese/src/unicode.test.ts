import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLine, toNfc } from './index.js';

describe('Vietnamese text is one sequence of code points', () => {
  it.each([
    ['decomposed letters', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['pre-composed vowel and a combining tone', 'Ti\u00ea\u0301ng', 'Tiếng'],
    ['tone before circumflex', 'Ti\u00e9\u0302ng', 'Tiếng'],
    ['tone before breve', 'th\u00e1\u0306ng', 'thắng'],
    ['a tone written twice', 'Ti\u1ebf\u0301ng', 'Tiếng'],
    ['horn and tone', 'mu\u031bo\u031b\u0300i', 'mười'],
    ['dot below and circumflex', 'Vi\u1eb9\u0302t', 'Việt'],
    ['Icelandic eth', '\u00d0oàn viên', 'Đoàn viên'],
    ['African D', '\u0189ảng', 'Đảng'],
    ['NUL', 'a\u0000b', 'ab'],
  ])('repairs %s', (_what, broken, whole) => {
    expect(toNfc(broken)).toBe(whole);
  });

  it('keeps line ends and tabs', () => {
    expect(toNfc('một\r\n\thai')).toBe('một\r\n\thai');
  });

  it('leaves the order of other scripts alone', () => {
    expect(toNfc('x\u0301\u0302')).toBe('x\u0301\u0302');
  });

  it('is idempotent', () => {
    const marks = fc.constantFrom('a', 'E', 'o', 'é', 'ế', 'ă', '\u0301', '\u0302', '\u0306', '\u0323', '\u031b', 'Ð');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: marks })), (text) => {
        expect(toNfc(toNfc(text))).toBe(toNfc(text));
        expect(toNfc(text)).toBe(toNfc(text).normalize('NFC'));
        expect(toLine(toLine(text))).toBe(toLine(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a single line', () => {
  it('loses bidirectional and zero-width characters and doubled spaces', () => {
    expect(toLine('  Công\u200b \u202eđoàn\u2069\n  tỉnh ')).toBe('Công đoàn tỉnh');
  });

  it('keeps a non-breaking space', () => {
    expect(toLine('ngày\u00a009')).toBe('ngày\u00a009');
  });
});
