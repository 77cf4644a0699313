import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../project/article.fixture.js';
import type { ContentIndex } from '../project/content-index.js';
import { openContentIndex } from '../project/open-index.js';
import { openSearch, type Search, type SearchQuestion } from './search.js';

let folder: string;
let index: ContentIndex;
let search: Search;
const QUESTION: SearchQuestion = {
  q: '',
  page: 1,
  unit: null,
  category: null,
  from: null,
  until: null,
  order: 'newest',
};
const titles = (q: string, more: Partial<SearchQuestion> = {}) =>
  search({ ...QUESTION, q, ...more }).items.map(({ title }) => title);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'toasoan-search-'));
  index = openContentIndex(join(folder, 'index.db'));
  index.apply([
    article(1, 'Thanh long Hàm Thuận Nam'),
    article(2, 'Thanh niên công nhân', 'Thông tin về thanh long'),
    article(3, 'Y tế cơ sở'),
    ...Array.from({ length: 1200 }, (_, n) => article(100 + n, `Tin ngắn ${String(n)}`)),
  ]);
  search = openSearch(index.db);
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true });
});

describe('search', () => {
  it('finds whole words with and without diacritics, newest first', () => {
    expect(titles('thanh long')).toEqual(['Thanh niên công nhân', 'Thanh long Hàm Thuận Nam']);
    expect(titles('THANH LÔNG')).toEqual(titles('thanh long'));
  });

  it('takes the last word as begun from three letters on, a shorter one as a whole word', () => {
    expect(titles('thanh lon')).toHaveLength(2);
    expect(titles('thua')).toEqual(['Thanh long Hàm Thuận Nam']);
    expect(titles('th')).toEqual([]);
    expect(titles('y')).toEqual(['Y tế cơ sở']);
  });

  it('does not take an earlier word as begun', () => {
    expect(titles('tha long')).toEqual([]);
  });

  it('finds a word that was not there when the search was opened', () => {
    index.apply([article(5000, 'Khánh thành cầu Suối Cát')]);
    expect(titles('khanh')).toEqual(['Khánh thành cầu Suối Cát']);
  });

  it('counts to a thousand and says that there are more', () => {
    expect(search({ ...QUESTION, q: 'tin' })).toMatchObject({ total: 1000, atLeast: true, more: true });
    expect(search({ ...QUESTION, q: 'long' })).toMatchObject({ total: 2, atLeast: false, more: false });
  });

  it.each(['"', 'NEAR(a b)', 'a\0b', '*', 'OR', '́', "'; DROP TABLE item;--", '((('])(
    'takes %j as words, never as a query',
    (q) => {
      expect(() => titles(q)).not.toThrow();
    },
  );
});
