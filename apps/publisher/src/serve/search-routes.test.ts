import { describe, expect, it } from 'vitest';
import { questionOf } from './search-routes.js';

describe('a question', () => {
  it('takes days in Vietnam, both included', () => {
    expect(questionOf({ q: 'tết', tu: '2018-02-01', den: '2018-02-28' })).toMatchObject({
      from: Date.parse('2018-01-31T17:00:00Z'),
      until: Date.parse('2018-02-28T17:00:00Z'),
      order: 'newest',
      page: 1,
    });
  });

  it('takes one day alone, from its morning to its night', () => {
    expect(questionOf({ tu: '2018-07-09', den: '2018-07-09' })).toMatchObject({
      from: Date.parse('2018-07-08T17:00:00Z'),
      until: Date.parse('2018-07-09T17:00:00Z'),
    });
  });

  it.each([
    { trang: '0' },
    { trang: 'x' },
    { tu: 'hôm qua' },
    { tu: '2018-07-31', den: '2018-07-01' },
    { xep: 'ngẫu nhiên' },
    { q: 'a'.repeat(201) },
  ])('says in a sentence what is wrong with %j', (query) => {
    expect(questionOf(query as Record<string, string>)).toEqual(expect.any(String));
  });
});
