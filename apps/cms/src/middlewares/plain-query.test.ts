import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { faultOf, RAW } from './plain-query';

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
    { populate: { parent: { populate: { parent: '*' } }, children: { count: 'true' } } },
    { populate: { unit: 'true', writer: '*' } },
    { populate: ['unit', 'writer'], limit: '500', start: '0' },
    { populate: 'unit,writer', fields: 'title,body' },
    { populate: '*' },
    { _q: 'related', filters: { title: { $contains: 'body' }, subject: { $contains: 'a'.repeat(200) } } },
    { pagination: { pageSize: -1 }, sort: { unit: { name: 'ASC' } } },
    { idsToOmit: ['1', '2'], filters: { id: { $in: Array.from({ length: 99 }, (_, id) => String(id)) } } },
  ])
    expect(faultOf(query), JSON.stringify(query)).toBeNull();
});

it('refuses what keeps the database busy, or breaks Strapi', () => {
  const many = { $or: Array.from({ length: 61 }, (_, n) => ({ title: { $contains: String(n) } })) };
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
    ...RAW.flatMap((name) => [{ [name]: 'abc' }, { [name]: '' }, { [name]: ['a'] }]),
    { orderBy: { folder: { files: { folder: { files: { id: 'asc' } } } } } },
    { where: { files: { hash: { $startsWith: 'a' } } } },
    { populate: { folder: { populate: { files: 'true' } } } },
    { populate: { folder: { populate: 'files' } } },
    { populate: { folder: { populate: ['files'] } } },
    { populate: { parent: { populate: { parent: { populate: '*' } } } } },
    { populate: { files: { filters: deep(15) } } },
    { populate: { files: { sort: 'folder.files.folder.files.id' } } },
    { populate: { folder: { populate: '*' } } },
    ...['folder.files', ['folder.files'], ['folder', 'unit,folder.files'], [{ folder: 'true' }]].map((populate) => ({
      populate,
    })),
    { populate: { 'folder.files': 'true' } },
    { populate: { 'folder[files]': 'true' } },
    ...['related', 'folder,related', ['related'], { related: 'true' }, { 9: 'related' }].map((populate) => ({
      populate,
    })),
    { filters: { $or: [{ related: { id: '1' } }] } },
    { filters: { pictures: { image: { related: { title: 'a' } } } } },
    { filters: { 'image.related': '1' } },
    { sort: 'related.title' },
    { sort: 'image[related][title]' },
    { sort: { image: { related: { title: 'asc' } } } },
    { fields: 'name,related' },
    { fields: ['related'] },
  ])
    expect(faultOf(query), JSON.stringify(query).slice(0, 80)).toBe('query_too_much');
});

it('refuses long words, and any word in a long text', () => {
  const long = 'a'.repeat(256);
  for (const query of [
    { _q: long },
    { filters: { title: long } },
    { filters: { $and: [{ unit: { name: { $in: ['a', long] } } }] } },
  ])
    expect(faultOf(query), JSON.stringify(query).slice(0, 80)).toBe('query_too_long');
  for (const query of [
    { filters: { body: { $contains: 'a' } } },
    { filters: { $and: [{ $not: { article: { transcript: { $startsWithi: 'a' } } } }] } },
    { filters: { pictures: { caption: 'a' } } },
    { filters: { 'article.body': 'a' } },
    { sort: 'title,body:desc' },
    { sort: ['lead'] },
    { sort: { article: { transcript: 'asc' } } },
    { sort: 'article[body]' },
  ])
    expect(faultOf(query), JSON.stringify(query)).toBe('query_long_text');
});

it('knows every word that the database reads of a question', () => {
  const strapi = createRequire(createRequire(__filename).resolve('@strapi/database'));
  const source = readFileSync(strapi.resolve('./query/query-builder.js'), 'utf8');
  const read = /init \(params = \{\}\) \{\s+const \{([^}]+)\}/.exec(source)?.[1]?.split(',') ?? [];
  const words = read.map((word) => word.trim().split(':')[0]);
  // These Strapi makes itself, or leaves away; `limit` it takes as a number alone.
  expect(words.filter((word) => !RAW.includes(word ?? '')).sort()).toEqual(['_q', 'filters', 'limit', 'populate']);
});
