import { describe, expect, it } from 'vitest';
import { searchText, wordsAsked } from './search-text';

const found = (question: string, title: string): boolean =>
  wordsAsked(question).every((word) => searchText({ title }).includes(word));

describe('searchText and wordsAsked', () => {
  it('meet whatever the marks, the case and the punctuation', () => {
    const title = 'Đường lối mới: “Hoà giải” ở Phan Thiết';
    for (const question of ['duong loi', 'ĐƯỜNG LỐI', 'hòa giải', 'phan-thiet', 'Hoa giai, moi', '“hoà giải”']) {
      expect(found(question, title), question).toBe(true);
    }
  });

  it('take words in any order, a quoted phrase as it stands', () => {
    expect(found('quà tặng', 'Tặng quà công nhân')).toBe(true);
    expect(found('"quà tặng"', 'Tặng quà công nhân')).toBe(false);
    expect(found('"tặng quà"', 'Tặng quà công nhân')).toBe(true);
  });

  it('miss an article that lacks one of the words', () => {
    expect(found('tặng quà tết', 'Tặng quà công nhân')).toBe(false);
  });

  it('hold the people and the source, and no word across two of them', () => {
    const text = searchText({ title: 'Hội thao', byline: 'Lê Thị Mẫu', writerName: null, source: 'Báo Mẫu' });
    expect(text).toBe('hoi thao | le thi mau | bao mau');
  });

  it('have nothing to look for in punctuation alone, and no more than eight words', () => {
    expect(wordsAsked(' % _ "" ')).toEqual([]);
    expect(wordsAsked('a b c d e f g h i k')).toHaveLength(8);
  });
});
