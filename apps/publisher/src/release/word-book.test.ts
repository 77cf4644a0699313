import { decodePostings, WORDS_FILE_LENGTH } from '@toasoan/search-page';
import { expect, it } from 'vitest';
import { WordBook } from './word-book.js';

it('files of words are bounded and in order; a word that is longer by itself has its own', () => {
  const book = new WordBook();
  const EVERYWHERE = 40_000;
  for (let n = 0; n < EVERYWHERE; n += 1)
    book.note(n, new Set(n % 3 === 0 ? ['doan'] : []), new Set(['doan', `tu${String(n % 5000)}`]));
  const files = [...book.files()];
  const words = files.flatMap(({ content }) => Object.keys(content));
  expect(words).toHaveLength(5001);
  expect([...words].sort()).toEqual(words);
  for (const { first, content } of files) {
    expect(Object.keys(content)[0]).toBe(first);
    const length = JSON.stringify(content).length;
    if (!('doan' in content)) expect(length).toBeLessThanOrEqual(WORDS_FILE_LENGTH + 100);
    else expect([Object.keys(content), length < 2 * EVERYWHERE]).toEqual([['doan'], true]);
  }
  expect(files.length).toBeGreaterThan(3);
  const places = [...decodePostings(files.find(({ first }) => first === 'doan')?.content['doan'] ?? '')];
  expect(places).toHaveLength(EVERYWHERE);
  expect(places.slice(0, 4)).toEqual([0, 1, 2, 3].map((article) => ({ article, inTitle: article % 3 === 0 })));
});
