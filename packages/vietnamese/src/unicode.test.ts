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
    ['the tone marks that Unicode gave up', 'Tie\u0302\u0341ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['small eth at the beginning of a word', '\u00f0oàn viên', 'đoàn viên'],
    ['eth in abbreviations', 'LÐLÐ, CÐCS, QÐ-UBND', 'LĐLĐ, CĐCS, QĐ-UBND'],
    ['Cyrillic letters in a Latin word', 'Сông đоàn tỉnh Ɓ', 'Công đoàn tỉnh Ɓ'],
    ['a Greek letter with an accent', 'cό vợ', 'có vợ'],
    ['Greek capitals in a Latin word', 'ΤHÔΝG BÁO', 'THÔNG BÁO'],
    ['full-width letters and digits', 'Ｃông đoàn ２０１８', 'Công đoàn 2018'],
    ['joined letters of a PDF file', 'ﬁle', 'file'],
    ['a caron for a breve', 'nǎm, bǎt đǎc, NǍM', 'năm, băt đăc, NĂM'],
    ['quotation marks and dashes of Windows', '\u0093Tin\u0094 \u0096 bài\u0085', '“Tin” – bài…'],
    ['direction and width alone', 'Công\u200b đo\u200dàn\u202e\ufeff tỉnh\u2060', 'Công đoàn tỉnh'],
    ['a mark kept from its vowel', 'Tiê\u200b\u0301ng', 'Tiếng'],
    ['soft hyphens', 'cán\u00ad bộ, in\u00adter\u00adnet', 'cán bộ, internet'],
  ])('repairs %s', (_what, broken, whole) => {
    expect(toNfc(broken)).toBe(whole);
  });

  it('keeps line ends and tabs', () => {
    expect(toNfc('một\r\n\thai')).toBe('một\r\n\thai');
  });

  it('leaves the order of other scripts alone', () => {
    expect(toNfc('x\u0301\u0302')).toBe('x\u0301\u0302');
  });

  it.each([
    'Москва',
    'Ελλάδα',
    'Δt',
    'µm',
    '5 кВт',
    '中文，测试',
    'क्\u200dष',
    '👩\u200d🏭',
    'Sigurður',
    'Zürich',
    'pinyin hǎo wǎn',
  ])('leaves %s as it is', (text) => {
    expect(toNfc(text)).toBe(text.normalize('NFC'));
  });

  it('does not damage a TCVN3 text that nobody has converted yet', () => {
    const typed = 'Ng­êi lao ®éng, trÎ em bÐ, thÐp, c« Út: ­u tiªn';
    expect(toNfc(typed)).toBe(typed);
    expect(toLine(typed)).toBe(typed);
  });

  it('is idempotent', () => {
    const marks = fc.constantFrom(
      'a',
      'E',
      'o',
      'é',
      'ế',
      'ă',
      '\u0301',
      '\u0302',
      '\u0306',
      '\u0323',
      '\u031b',
      'Ð',
      '\u00ad',
      '\u200d',
      '\u200b',
      'с',
      'ο',
      'h',
      'b',
      'ǎ',
      '\u030c',
      'm',
      ' ',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: marks })), (text) => {
        expect(toNfc(toNfc(text))).toBe(toNfc(text));
        expect(toNfc(text)).toBe(toNfc(text).normalize('NFC'));
        expect(toLine(toLine(text))).toBe(toLine(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a single line', () => {
  it('loses bidirectional and zero-width characters and doubled spaces', () => {
    expect(toLine('  Công\u200b \u202eđoàn\u2069\n  tỉnh ')).toBe('Công đoàn tỉnh');
  });

  it.each(['\n', '\t', ' \n', '\n ', '\r\n', '\u2028 ', ' \u2029', '  '])('takes %j for one plain space', (space) => {
    expect(toLine(`công${space}đoàn cơ sở`)).toBe('công đoàn cơ sở');
  });

  it('keeps a non-breaking space', () => {
    expect(toLine('ngày\u00a009')).toBe('ngày\u00a009');
    expect(toLine('\u00a0ngày\u00a0 \u00a009\u00a0')).toBe('ngày 09');
  });
});
