import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { address } from './addresses.js';
import { allPages, pageExists, parseAddress } from './pages.js';
import { lookup, type Site } from './site-model.fixture.js';

const EMPTY: Site = { articles: [], units: [], categories: [] };

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, at]) => `${String(year)}-${String(at).padStart(2, '0')}`);
const number = fc.integer({ min: 1, max: 400 });

describe('parseAddress is the inverse of address', () => {
  it('for pages of one document', () => {
    fc.assert(
      fc.property(slug, (name) => {
        for (const kind of ['article', 'unit', 'category', 'document', 'table', 'page'] as const) {
          expect(parseAddress(address[kind](name))).toEqual({ page: 'own', kind, slug: name });
        }
        expect(parseAddress(address.tableFigures(name))).toEqual({ page: 'own', kind: 'table', slug: name });
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

describe('parseAddress knows the lists of documents, corrections and letters', () => {
  it('with years and numbers, and their fronts', () => {
    fc.assert(
      fc.property(slug, fc.integer({ min: 1990, max: 2099 }).map(String), number, month, (name, year, page, at) => {
        const documents = (of: string, key: string, own: string | null, n: number) => ({
          page: 'documents',
          of,
          key,
          year: own,
          number: n,
        });
        expect(parseAddress(address.documentsYear(year, page))).toEqual(documents('all', '', year, page));
        expect(parseAddress(address.documentType('ke_hoach'))).toEqual(documents('type', 'ke_hoach', null, 1));
        expect(parseAddress(address.documentTypeYear('ke_hoach', year, page))).toEqual(
          documents('type', 'ke_hoach', year, page),
        );
        expect(parseAddress(address.unitDocuments(name))).toEqual(documents('issuer', name, null, 1));
        expect(parseAddress(address.unitDocumentsYear(name, year, page))).toEqual(
          documents('issuer', name, year, page),
        );
        expect(parseAddress(address.unitDocumentsType(name, 'ke_hoach'))).toEqual({
          ...documents('issuerType', name, null, 1),
          type: 'ke_hoach',
        });
        expect(parseAddress(address.unitDocumentsTypeYear(name, 'ke_hoach', year, page))).toEqual({
          ...documents('issuerType', name, year, page),
          type: 'ke_hoach',
        });
        expect(parseAddress(address.correctionsMonth(at, page))).toMatchObject({ owner: 'corrections', month: at });
        expect(parseAddress(address.unitsLetter('dd'))).toEqual({ page: 'letter', letter: 'dd' });
      }),
    );
  });
});

it('an organisation’s colours have one sheet, and only while they are the ones in use', () => {
  const site = lookup({ ...EMPTY, colours: '7a1f1f-f2b8b8-b01e28-ff8f8a' });
  expect([...allPages(site)]).toContain('/mau/7a1f1f-f2b8b8-b01e28-ff8f8a.css');
  expect(pageExists('/mau/7a1f1f-f2b8b8-b01e28-ff8f8a.css', site)).toBe(true);
  expect(pageExists('/mau/0f4a86-f2b8b8-b01e28-ff8f8a.css', site)).toBe(false);
  expect([...allPages(lookup(EMPTY))].some((path) => path.startsWith('/mau/'))).toBe(false);
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
    '/van-ban/loai/cong-van/2018/1/',
    '/danh-ba/',
    '/dinh-chinh/2018/',
    '/tin/a/?x',
    '//',
  ])('not %j', (path) => {
    expect(parseAddress(path)).toBeNull();
  });
});
