import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { address } from './addresses.js';
import { parseAddress } from './pages.js';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${String(year)}-${String(at).padStart(2, '0')}`);
const number = fc.integer({ min: 1, max: 400 });

describe('parseAddress is the inverse of address', () => {
  it('for pages of one document', () => {
    fc.assert(
      fc.property(slug, (name) => {
        for (const kind of ['article', 'unit', 'category', 'document', 'page'] as const) {
          expect(parseAddress(address[kind](name))).toEqual({ page: 'own', kind, slug: name });
        }
      }),
    );
  });

  it('for numbered month pages', () => {
    fc.assert(
      fc.property(slug, month, number, (name, at, page) => {
        expect(parseAddress(address.unitMonth(name, at, page))).toEqual({
          page: 'month',
          owner: 'unit',
          slug: name,
          month: at,
          number: page,
        });
        expect(parseAddress(address.categoryMonth(name, at, page))).toEqual({
          page: 'month',
          owner: 'category',
          slug: name,
          month: at,
          number: page,
        });
        expect(parseAddress(address.archiveMonth(at, page))).toEqual({
          page: 'month',
          owner: 'all',
          slug: null,
          month: at,
          number: page,
        });
      }),
    );
  });
});

describe('parseAddress knows nothing else', () => {
  it.each([
    '',
    '/tin/',
    '/tin/A/',
    '/tin/../',
    '/tin/a',
    '/luu-tru/2018-13/',
    '/luu-tru/2018-07/1/',
    '/luu-tru/2018-07/02/',
    '/anh/a.jpg',
    '/tin/a/?x',
    '//',
  ])('not %j', (path) => {
    expect(parseAddress(path)).toBeNull();
  });
});
