import { expect, it } from 'vitest';
import { wordsOf } from '@toasoan/search-page';
import { filterWord } from './search-rows.js';

it('no question says the words that stand for units and categories', () => {
  for (const word of [filterWord('unit', 'abc'), filterWord('category', 'abc')]) {
    expect(wordsOf(word)).not.toContain(word);
    expect(word).not.toMatch(/^[\p{L}\p{N}]/u);
  }
});
