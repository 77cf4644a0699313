import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HARD_CODED } from './hard-coded';
import { fileOf, putIn, wordPage } from './vietnamese-build';

const fromStrapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'));

/** Where Strapi's own resolution finds a file of the table. */
function read(file: string): string {
  const [scope = '', name = '', ...rest] = file.split('/');
  return readFileSync(join(dirname(fromPackage(`${scope}/${name}`)), ...rest), 'utf8');
}

function fromPackage(name: string): string {
  if (name === '@dnd-kit/core') {
    return join(
      dirname(createRequire(fromStrapi.resolve('@strapi/upload/package.json')).resolve(name)),
      '../package.json',
    );
  }
  const asker =
    name.includes('plugin-users') || name.includes('design-system') ? createRequire(import.meta.url) : fromStrapi;
  return asker.resolve(`${name}/package.json`);
}

describe('the English in Strapi’s code', () => {
  it.each(Object.entries(HARD_CODED))('%s still has every line that we word', (file, lines) => {
    const { text, missing } = putIn(read(file), lines);
    expect(missing).toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('is replaced wherever it stands, and a line that is gone is named', () => {
    const { text, missing } = putIn('a: "Close", b: "Close"', [
      ['"«Close»"', 'Đóng'],
      ['"«Open»"', 'Mở'],
    ]);
    expect(text).toBe('a: "Đóng", b: "Đóng"');
    expect(missing).toEqual(['"Open"']);
  });

  it('is found by the path behind the last node_modules', () => {
    expect(fileOf('/x/node_modules/.pnpm/a@1/node_modules/@strapi/admin/dist/a.mjs?v=2')).toBe(
      '@strapi/admin/dist/a.mjs',
    );
  });

  it('leaves the page alone only if there is nothing to word', () => {
    expect(() => wordPage('<html lang="en"></html>')).toThrow('Strapi Admin');
  });
});
