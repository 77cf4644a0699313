import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themes } from '@toasoan/site-colours';

const file = (name: string): Buffer => readFileSync(new URL(`../../public/${name}`, import.meta.url));

it('the mark wears the site’s colours', () => {
  const colours = file('favicon.svg')
    .toString('utf8')
    .match(/#[0-9a-f]{6}/g);
  expect(colours).toEqual([themes.light['action'], themes.light['surface'], themes.light['red']]);
});

it.each([
  ['icon-192.png', 192],
  ['icon-512.png', 512],
  ['icon-maskable-512.png', 512],
  ['apple-touch-icon.png', 180],
])('%s is a square PNG of %i pixels', (name, size) => {
  const png = file(name);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

it('favicon.ico holds one picture of 32 pixels', () => {
  const icon = file('favicon.ico');
  expect([icon.readUInt16LE(2), icon.readUInt16LE(4), icon.readUInt8(6), icon.readUInt8(7)]).toEqual([1, 1, 32, 32]);
  const start = icon.readUInt32LE(18);
  expect(start + icon.readUInt32LE(14)).toBe(icon.length);
  expect(icon.subarray(start + 1, start + 4).toString('latin1')).toBe('PNG');
});
