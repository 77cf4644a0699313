import { describe, expect, it } from 'vitest';
import { LONG_SENTENCE, readingEase, sentencesOf } from './index.js';

const texts = (text: string): string[] => sentencesOf(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['Sáng nay, trời mưa. Công nhân vẫn đến đủ.', ['Sáng nay, trời mưa.', 'Công nhân vẫn đến đủ.']],
    ['Ông nói: “Được chứ!” Mọi người vỗ tay.', ['Ông nói: “Được chứ!”', 'Mọi người vỗ tay.']],
    ['Mức 1.390.000 đồng từ 01.07.2018. Tăng 7%.', ['Mức 1.390.000 đồng từ 01.07.2018.', 'Tăng 7%.']],
    ['LĐLĐ TP. Phan Thiết và TS. Lê Văn A. họp.', ['LĐLĐ TP. Phan Thiết và TS. Lê Văn A. họp.']],
    ['Quà gồm gạo, dầu v.v. cho hộ nghèo.', ['Quà gồm gạo, dầu v.v. cho hộ nghèo.']],
    ['1. Tổ chức hội nghị', ['1. Tổ chức hội nghị']],
    ['Chờ… rồi cũng đến… Xe dừng.', ['Chờ… rồi cũng đến…', 'Xe dừng.']],
    ['Một đoạn\nHai đoạn\n\n', ['Một đoạn', 'Hai đoạn']],
    ['— … —', []],
    [
      'Đoàn đến thăm bà. Hôm nay mưa. Mai ăn no. Sau đó về.',
      ['Đoàn đến thăm bà.', 'Hôm nay mưa.', 'Mai ăn no.', 'Sau đó về.'],
    ],
  ])('of %j', (text, sentences) => {
    expect(texts(text)).toEqual(sentences);
  });

  it('are found again where they begin', () => {
    const text = '  Một câu.  “Hai câu.”\n Ba câu';
    for (const { text: sentence, start } of sentencesOf(text)) expect(text.slice(start)).toMatch(sentence);
    expect(sentencesOf(text)).toHaveLength(3);
  });
});

describe('reading ease', () => {
  it('is the formula over letters a word and words a sentence', () => {
    // 8 words of 25 letters in 2 sentences.
    const ease = readingEase('Công nhân đi làm. Trời mưa rất to.');
    expect(ease).toMatchObject({ sentences: 2, words: 8, wordsPerSentence: 4, longSentences: [] });
    expect(ease.lettersPerWord).toBeCloseTo(25 / 8);
    expect(
      readingEase('Công đoàn cơ sở xí nghiệp may xuất khẩu Phan Thiết vừa khánh thành nhà trẻ.').grade,
    ).toBeCloseTo(2 * (59 / 16) + 0.2 * 16 - 6);
  });

  it('names the long sentences, the longest first, and where they stand', () => {
    const long = (words: number): string => `${'chữ '.repeat(words - 1)}cuối.`;
    const text = `Ngắn thôi. Câu ${long(LONG_SENTENCE)} Câu ${long(LONG_SENTENCE + 10)} Hết ${long(LONG_SENTENCE - 1)}`;
    const { longSentences } = readingEase(text);
    expect(longSentences.map(({ words }) => words)).toEqual([LONG_SENTENCE + 11, LONG_SENTENCE + 1]);
    for (const { text: sentence, start } of longSentences) expect(text.startsWith(sentence, start)).toBe(true);
  });

  it('says nothing of a text without sentences', () => {
    expect(readingEase('Danh sách\n12 người')).toMatchObject({ grade: null, sentences: 0, longSentences: [] });
    expect(readingEase('').grade).toBeNull();
  });
});
