import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HARD_CODED } from './hard-coded';
import { fileOf, putIn, wordPage } from './vietnamese-build';

const fromStrapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'));

/** Packages that one of Strapi's brings along, and by which they are found. */
const BROUGHT_BY: Readonly<Record<string, string>> = { '@dnd-kit/core': '@strapi/upload', sonner: '@strapi/admin' };
const OUR_OWN = ['@strapi/design-system', '@strapi/plugin-users-permissions'];

function read(file: string): string {
  const [, name = '', path = ''] = /^((?:@[^/]+\/)?[^/]+)\/(.+)$/u.exec(file) ?? [];
  return readFileSync(join(homeOf(name), path), 'utf8');
}

/** Where Strapi's own resolution finds a package. */
function homeOf(name: string): string {
  const brings = BROUGHT_BY[name];
  if (brings !== undefined) {
    return join(dirname(createRequire(fromStrapi.resolve(`${brings}/package.json`)).resolve(name)), '..');
  }
  const asker = OUR_OWN.includes(name) ? createRequire(import.meta.url) : fromStrapi;
  return dirname(asker.resolve(`${name}/package.json`));
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
