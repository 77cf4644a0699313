import { describe, expect, it } from 'vitest';
import { missingUploads } from './missing-uploads';

const held = new Map([
  ['cms/public/uploads/a.webp', 1],
  ['cms/public/uploads/480_a.webp', 1],
  ['cms/public/uploads/Văn bản.pdf', 1],
]);

describe('uploads that a backup lacks', () => {
  it('are named, renditions among them, each once', () => {
    const formats = { small: { url: '/uploads/480_a.webp' }, large: { url: '/uploads/960_a.webp' } };
    const rows = [
      { url: '/uploads/a.webp', formats },
      { url: '/uploads/a.webp', formats },
      { url: '/uploads/b.webp?updated=1', formats: null },
    ];
    expect(missingUploads(rows, held)).toEqual(['cms/public/uploads/960_a.webp', 'cms/public/uploads/b.webp']);
  });

  it('are found under names that an address writes otherwise', () => {
    expect(missingUploads([{ url: '/uploads/V%C4%83n%20b%E1%BA%A3n.pdf', formats: null }], held)).toEqual([]);
  });

  it('are none that lie elsewhere', () => {
    const rows = [{ url: 'https://media.example.vn/uploads/a.webp', formats: 'text' }];
    expect(missingUploads([...rows, { url: null, formats: null }], held)).toEqual([]);
  });
});
