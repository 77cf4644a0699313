import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureKind } from './picture-kind';

const blank = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } });

it('knows the pictures that it takes by their bytes', async () => {
  expect(pictureKind(await blank().jpeg().toBuffer())).toMatchObject({ mime: 'image/jpeg' });
  expect(pictureKind(await blank().png().toBuffer())).toMatchObject({ mime: 'image/png' });
  expect(pictureKind(await blank().webp().toBuffer())).toMatchObject({ mime: 'image/webp' });
});

it('knows the telephone’s own format, to say what to do about it', () => {
  for (const brand of ['heic', 'heix', 'mif1', 'hevc']) {
    expect(pictureKind(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0`, 'latin1'))).toBe('heic');
  }
});

it('takes nothing else for a picture, whatever its name', () => {
  for (const bytes of ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', '%PDF-1.7', '', 'RIFF....AVI ']) {
    expect(pictureKind(Buffer.from(bytes, 'latin1'))).toBeNull();
  }
});
