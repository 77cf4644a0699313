import { expect, it } from 'vitest';
import { isLibraryQuery } from './library-query';

it('lets pass what the media library asks', () => {
  const chain = { parent: { populate: { parent: '*' } }, children: { count: 'true' }, files: { count: 'true' } };
  for (const query of [
    {},
    { page: '1', pageSize: '20', sort: 'createdAt:DESC', _q: 'createdBy related', folder: '3', folderPath: '/1' },
    {
      filters: { $and: [{ folder: { id: { $null: 'true' } } }, { mime: { $not: { $contains: ['image', 'video'] } } }] },
    },
    {
      filters: { $and: [{ parent: { id: '3' } }, { createdAt: { $gt: '2018-01-01' } }] },
      pagination: { pageSize: '-1' },
    },
    { filters: { folder: '3', name: { $contains: 'related' } } },
    { filters: { folder: { path: { $startsWith: '/1' } } }, sort: ['folder.name:asc', 'size'] },
    { sort: { folder: { name: 'asc' } }, fields: ['id', 'name,url'] },
    { populate: 'folder' },
    { populate: ['folder', 'folder.parent'] },
    { populate: { parent: 'true' }, sort: 'name:ASC' },
    { populate: chain },
  ])
    expect(isLibraryQuery(query), JSON.stringify(query)).toBe(true);
});

it('lets nothing pass that goes on from a file, or names its people', () => {
  for (const query of [
    ...['*', 'related', 'createdBy', 'folder,related', 'folder.files', 'folder, files.related', ' related'].flatMap(
      (word) => [
        { populate: word },
        { populate: [word] },
        { populate: { [word]: 'true' } },
        { populate: { 30: word } },
        { populate: { folder: { populate: word } } },
        { populate: { parent: { populate: [word] } } },
        { populate: { parent: { populate: { [word]: '*' } } } },
        { fields: word },
        { fields: ['name', word] },
        { sort: `${word}.id` },
        { sort: [`name,${word}.id:desc`] },
        { sort: { [word]: { id: 'asc' } } },
        { filters: { [word]: { id: '1' } } },
        { filters: { $or: [{ $not: { [word]: { id: '1' } } }] } },
      ],
    ),
    { populate: [{ related: 'true' }] },
    { populate: { related: { populate: '*' } } },
    { populate: { related: { on: { 'api::article.article': { populate: '*' } } } } },
    { populate: { folder: { filters: { id: '1' } } } },
    { populate: { files: 'true' } },
    { populate: { files: { count: 'false' } } },
    { populate: { files: { count: 'true', populate: 'related' } } },
    { filters: { name: { related: '1' } } },
    { filters: { folder: { createdBy: { email: { $startsWith: 'a' } } } } },
    { filters: { caption: { $contains: 'a' } } },
    { sort: 'folder' },
    { sort: 'related[title]' },
    { sort: 'name.related' },
  ])
    expect(isLibraryQuery(query), JSON.stringify(query)).toBe(false);
});
