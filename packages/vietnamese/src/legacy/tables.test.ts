import { describe, expect, it } from 'vitest';
import { convertLegacy } from '../index.js';
import { toTcvn3, toTcvn3Runs, toVni } from './legacy.fixture.js';
import { TONES, VOWELS } from './letters.js';
import { TCVN3 } from './tcvn3.js';
import { VNI } from './vni.js';

/** Every letter with every tone, and đ, of the Vietnamese alphabet beyond ASCII. */
const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'].filter(
  (letter) => letter > '\u007F',
);
const CAPITALS = SMALL.map((letter) => letter.toUpperCase());

describe('the tables of the legacy code pages', () => {
  it('go over every letter and tone', () => {
    expect(SMALL).toHaveLength(67);
    expect(new Set(TCVN3.map(([letter]) => letter))).toEqual(new Set([...SMALL, ...'ĂÂÊÔƠƯĐ']));
    expect(new Set(VNI.map(([letter]) => letter))).toEqual(new Set([...SMALL, ...CAPITALS]));
    for (const table of [TCVN3, VNI]) expect(new Set(table.map(([, code]) => code)).size).toBe(table.length);
  });

  // Written by byte, as the standard's chart is, and not by letter, as the table: a slip in one shows.
  it('TCVN3 agrees with the code chart of TCVN 5712:1993', () => {
    const chart: Record<number, string> = {
      0xa1: 'ĂÂÊÔƠƯĐăâêôơưđ',
      0xb5: 'àảãáạ',
      0xbb: 'ằẳẵắ',
      0xc6: 'ặầẩẫấậè',
      0xce: 'ẻẽéẹềểễếệìỉ',
      0xdc: 'ĩíịò',
      0xe1: 'ỏõóọồổỗốộờởỡớợù',
      0xf1: 'ủũúụừửữứựỳỷỹýỵ',
    };
    const read = Object.entries(chart).flatMap(([first, letters]) =>
      [...letters].map((letter, at) => [String.fromCharCode(Number(first) + at), letter] as const),
    );
    expect(read).toHaveLength(TCVN3.length);
    for (const [code, letter] of read) expect(convertLegacy(code, 'tcvn3')).toBe(letter);
  });

  it.each(['tcvn3', 'vni'] as const)('%s converts each letter alone and inside a word', (encoding) => {
    const back = encoding === 'vni' ? toVni : toTcvn3;
    for (const letter of SMALL) {
      expect(convertLegacy(back(letter), encoding)).toBe(letter);
      expect(convertLegacy(back(`th${letter}ng`), encoding)).toBe(`th${letter}ng`);
    }
  });

  it('the font of capitals shows each small letter as a capital', () => {
    for (const letter of CAPITALS) {
      const [run] = toTcvn3Runs(letter);
      const encoding = run?.font === '.VnTimeH' ? 'tcvn3_capitals' : 'tcvn3';
      expect(convertLegacy(run?.text ?? '', encoding)).toBe(letter);
    }
    expect(convertLegacy('héi nghÞ c¸n bé c«ng ®oµn', 'tcvn3_capitals')).toBe('HỘI NGHỊ CÁN BỘ CÔNG ĐOÀN');
  });

  it('VNI has its own capitals, and a mark in the other case follows its vowel', () => {
    for (const letter of CAPITALS) expect(convertLegacy(toVni(letter), 'vni')).toBe(letter);
    expect(convertLegacy('Aùnh, AÙnh, aÙnh', 'vni')).toBe('Ánh, Ánh, ánh');
  });
});

describe('what known programs wrote', () => {
  it.each([
    ['tcvn3', 'C«ng ®oµn tØnh B×nh ThuËn', 'Công đoàn tỉnh Bình Thuận'],
    ['tcvn3', 'Ng­êi lao ®éng, 100.000®', 'Người lao động, 100.000đ'],
    ['tcvn3', 'Q§-TL§, §¶ng', 'QĐ-TLĐ, Đảng'],
    ['vni', 'Coâng ñoaøn tænh Bình Thuaän', 'Công đoàn tỉnh Bình Thuận'],
    ['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['vni', 'Ngöôøi lao ñoäng; lyù lòch; kyõ sö; hyû; kyø; thuûy', 'Người lao động; lý lịch; kỹ sư; hỷ; kỳ; thủy'],
  ] as const)('%s: %s', (encoding, before, after) => {
    expect(convertLegacy(before, encoding)).toBe(after);
  });
});

describe('the ways legacy text comes', () => {
  it('as Windows-1252, as Latin-1, taken apart, and from a symbol font', () => {
    const quoted = '“Ng­êi lao ®éng” – 2018…';
    const after = '“Người lao động” – 2018…';
    expect(convertLegacy(quoted, 'tcvn3')).toBe(after);
    expect(convertLegacy('\u0093Ng­êi lao ®éng\u0094 \u0096 2018\u0085', 'tcvn3')).toBe(after);
    expect(convertLegacy(quoted.normalize('NFD'), 'tcvn3')).toBe(after);
    const moved = [...'ñoaøn'].map((sign) => String.fromCharCode(0xf000 + sign.charCodeAt(0))).join('');
    expect(convertLegacy(moved, 'vni')).toBe('đoàn');
  });

  it('with Unicode words among them, which stay', () => {
    expect(convertLegacy('C«ng ®oµn huyện Tuy Phong tæ chøc', 'tcvn3')).toBe('Công đoàn huyện Tuy Phong tổ chức');
    expect(convertLegacy('Coâng ñoaøn tỉnh có nhiều vieäc', 'vni')).toBe('Công đoàn tỉnh có nhiều việc');
  });

  it('with é made Đ by an earlier save', () => {
    expect(convertLegacy('trÎ em bĐ, thĐp, Đp dÇu; NĐ-CP, Đo', 'tcvn3')).toBe('trẻ em bé, thép, ép dầu; NĐ-CP, Đo');
  });
});
