import { expect, it } from 'vitest';
import { isPlain } from './plain-query';

const nested = (names: readonly string[], value: unknown): unknown =>
  names.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value);
const deep = (levels: number) => nested(['unit', ...Array.from({ length: levels - 2 }, () => 'parent'), 'name'], 'x');

it('lets pass what screens ask', () => {
  for (const query of [
    {},
    { page: '1', pageSize: '100', sort: 'title:ASC', _q: 'đại hội', status: 'draft' },
    { filters: { $and: [{ unit: { name: { $contains: 'Phan' } } }, { state: { $in: ['draft', 'returned'] } }] } },
    {
      filters: { $and: [nested(['unit', 'parent', 'name'], { $containsi: 'x' })] },
      sort: ['unit.name:ASC', 'id:DESC'],
    },
    { pagination: { pageSize: -1 }, sort: { unit: { name: 'ASC' } } },
    { idsToOmit: ['1', '2'], filters: { id: { $in: Array.from({ length: 99 }, (_, id) => String(id)) } } },
  ])
    expect(isPlain(query), JSON.stringify(query)).toBe(true);
});

it('refuses what keeps the database busy, or breaks Strapi', () => {
  const many = { $or: Array.from({ length: 61 }, (_, n) => ({ body: { $contains: String(n) } })) };
  for (const query of [
    { filters: deep(6) },
    { filters: { $and: [{ $or: [deep(15)] }] } },
    { filters: many },
    { sort: Array.from({ length: 6 }, () => 'unit.name:ASC').join(',') },
    { sort: ['unit.parent.parent.parent.parent.name'] },
    { sort: nested(['unit', 'parent', 'parent', 'parent', 'parent', 'name'], 'ASC') },
    { pageSize: '100000' },
    { _q: ['a', 'b'] },
    { _q: { a: 'b' } },
  ])
    expect(isPlain(query), JSON.stringify(query).slice(0, 80)).toBe(false);
});
