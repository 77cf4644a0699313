import { describe, expect, it } from 'vitest';
import { withPunctuation } from '../windows-punctuation.js';
import { convertLegacy, inCapitals, proposeConversion, recogniseLegacy } from '../index.js';
import { toRare, toTcvn3 } from './legacy.fixture.js';
import { TONES, VOWELS } from './letters.js';
import { VISCII } from './viscii.js';
import { VPS } from './vps.js';

const RARE = ['viscii', 'vps', 'windows1258'] as const;
const SMALL = [...VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'].filter(
  (letter) => letter > '\u007F',
);

/** What Windows-1252 shows for a byte, or the control character. */
const shown = (byte: number): string => withPunctuation(String.fromCharCode(byte), 'keep');

describe('the code pages that few had', () => {
  it.each(RARE)('%s: every small letter with every tone, alone and inside a word', (encoding) => {
    expect(SMALL).toHaveLength(67);
    for (const letter of SMALL) {
      expect(convertLegacy(toRare(letter, encoding), encoding)).toBe(letter);
      expect(convertLegacy(toRare(`th${letter}ng`, encoding), encoding)).toBe(`th${letter}ng`);
    }
  });

  it('and the capitals that are text', () => {
    const capitals = (table: typeof VISCII) => table.filter(([letter]) => letter !== letter.toLowerCase());
    expect([capitals(VISCII).length, capitals(VPS).length]).toEqual([60, 53]);
    for (const [letter, code] of VISCII) expect(convertLegacy(code, 'viscii')).toBe(letter);
    for (const [letter, code] of VPS) expect(convertLegacy(code, 'vps')).toBe(letter);
    for (const letter of SMALL.map((small) => small.toUpperCase())) {
      expect(convertLegacy(toRare(letter, 'windows1258'), 'windows1258')).toBe(letter);
    }
  });

  // Written by byte, as the chart of RFC 1456 is, and not by letter, as the table: a slip in one shows.
  it('VISCII agrees with its chart', () => {
    const chart = [
      [0x80, 'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ'],
      [0xa1, 'ắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'],
    ] as const;
    const read = chart.flatMap(([first, letters]) =>
      [...letters].map((letter, at) => [shown(first + at), letter] as const),
    );
    expect(new Map(read)).toEqual(new Map(VISCII.map(([letter, code]) => [code, letter])));
  });

  it.each(RARE)('%s is recognised in a paragraph, told apart from all others, and converted', (encoding) => {
    const texts = [
      'Sáng nay, Công đoàn ngành Y tế tổ chức hội nghị tổng kết phong trào thi đua lao động giỏi năm qua.',
      'Những người thợ trẻ được học nghề, nhận quà và giữ việc làm ở xưởng may của xã.',
      'Đoàn viên nghèo ở các xã miền núi được tặng nhà mới trước dịp lễ lớn của tỉnh.',
    ];
    for (const text of texts) {
      const typed = toRare(text, encoding);
      expect(recogniseLegacy(typed).encoding, typed).toBe(encoding);
      expect(proposeConversion([[{ text: typed, font: null }]])[0]?.after.toLowerCase()).toBe(text.toLowerCase());
    }
  });
});

it('a text that lost its font of capitals can be read in capitals', () => {
  const [proposal] = proposeConversion([[{ text: toTcvn3('hội nghị cán bộ công đoàn'), font: null }]]);
  expect(proposal?.after).toBe('hội nghị cán bộ công đoàn');
  expect(proposal && inCapitals(proposal)).toMatchObject({
    encoding: 'tcvn3_capitals',
    after: 'HỘI NGHỊ CÁN BỘ CÔNG ĐOÀN',
    runs: ['HỘI NGHỊ CÁN BỘ CÔNG ĐOÀN'],
  });
});
