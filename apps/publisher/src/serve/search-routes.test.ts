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

  it.each([{ trang: '0' }, { trang: 'x' }, { tu: 'hôm qua' }, { xep: 'ngẫu nhiên' }, { q: 'a'.repeat(201) }])(
    'says in a sentence what is wrong with %j',
    (query) => {
      expect(questionOf(query as Record<string, string>)).toEqual(expect.any(String));
    },
  );
});
