import { readFileSync } from 'node:fs';
import { NO_CHOICE } from '@toasoan/site-colours';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { chosenIcons, drawIcons } from './site-icons.js';

const ownFile = (path: string): Buffer => readFileSync(new URL(`../../../web/public${path}`, import.meta.url));

it('in the site’s own colours they are the files that the templates bring', async () => {
  const icons = await drawIcons(NO_CHOICE);
  expect(icons.map(({ path }) => path).sort()).toEqual([
    '/apple-touch-icon.png',
    '/favicon.ico',
    '/favicon.svg',
    '/icon-192.png',
    '/icon-512.png',
    '/icon-maskable-512.png',
  ]);
  expect(icons.find(({ path }) => path === '/favicon.svg')?.body).toEqual(ownFile('/favicon.svg'));
  expect(await chosenIcons(NO_CHOICE)).toEqual([]);
});

it('in the organisation’s colours each is a picture of its size, with that ground', async () => {
  const icons = await chosenIcons({ ...NO_CHOICE, action: '#7a1f1f' });
  for (const [path, size] of [
    ['/icon-192.png', 192],
    ['/icon-maskable-512.png', 512],
    ['/apple-touch-icon.png', 180],
  ] as const) {
    const { body = Buffer.alloc(0), mime } = icons.find((icon) => icon.path === path) ?? {};
    const { data, info } = await sharp(body).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([mime, info.width, info.height]).toEqual(['image/png', size, size]);
    const side = (size / 2) * size * info.channels + 4 * info.channels;
    expect([...data.subarray(side, side + 3)], path).toEqual([0x7a, 0x1f, 0x1f]);
  }
  const { body: icon = Buffer.alloc(0), mime } = icons.find(({ path }) => path === '/favicon.ico') ?? {};
  expect([mime, icon.readUInt16LE(2), icon.readUInt8(6)]).toEqual(['image/x-icon', 1, 32]);
  expect(icon.readUInt32LE(18) + icon.readUInt32LE(14)).toBe(icon.length);
});
