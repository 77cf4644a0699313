import { expect, it } from 'vitest';
import { cardPictureOf } from './card-picture.js';
import type { Picture } from './picture.js';

const picture = (variants: [number, string][]): Picture => ({
  ...{ key: 'k', alt: 'Hai người', caption: '', credit: '', colour: '#102030', focalPoint: { x: 20, y: 30 } },
  variants: variants.map(([width, mime]) => ({ path: `/anh/${String(width)}`, width, height: width, mime })),
});
const kept = (variants: [number, string][]) =>
  cardPictureOf(picture(variants)).variants.map(({ width, mime }) => `${String(width)} ${mime}`);

it('a card keeps what the widest card can show, of the plain format only two sizes', () => {
  const mimes = ['image/webp', 'image/avif', 'image/jpeg'];
  const all = [480, 960, 1600, 2400].flatMap((width) => mimes.map((mime): [number, string] => [width, mime]));
  expect(kept(all)).toEqual([
    ...mimes.flatMap((mime) => `480 ${mime}`),
    ...mimes.flatMap((mime) => `960 ${mime}`),
    '1600 image/webp',
    '1600 image/avif',
  ]);
  expect(cardPictureOf(picture(all)).focalPoint).toEqual({ x: 20, y: 30 });
});

it('a picture in one format, or of one great width, is not left without any', () => {
  expect(
    kept([
      [480, 'image/webp'],
      [1600, 'image/webp'],
    ]),
  ).toHaveLength(2);
  expect(kept([[2000, 'image/jpeg']])).toEqual(['2000 image/jpeg']);
});
