import sharp from 'sharp';
import { vignette } from './landscape';
import { conference } from './scenes/conference';
import { construction } from './scenes/construction';
import { dragonFruit } from './scenes/dragon-fruit';
import { dryLand } from './scenes/dry-land';
import { electricity } from './scenes/electricity';
import { factory } from './scenes/factory';
import { fishing } from './scenes/fishing';
import { gifts } from './scenes/gifts';
import { hospital } from './scenes/hospital';
import { housing } from './scenes/housing';
import { island } from './scenes/island';
import { market } from './scenes/market';
import { performance } from './scenes/performance';
import { portrait } from './scenes/portrait';
import { rubber } from './scenes/rubber';
import { salt } from './scenes/salt';
import { school } from './scenes/school';
import { sewing } from './scenes/sewing';
import { sport } from './scenes/sport';
import { wind } from './scenes/wind';
import { HEIGHT, Random, WIDTH, type Scene, type Variant } from './svg';

const FAMILIES: Readonly<Record<string, Scene>> = {
  may: sewing,
  'cang-ca': fishing,
  muoi: salt,
  'thanh-long': dragonFruit,
  'truong-hoc': school,
  'benh-vien': hospital,
  'dien-gio': wind,
  'dien-luc': electricity,
  'xay-dung': construction,
  'cao-su': rubber,
  'hoi-nghi': conference,
  'tang-qua': gifts,
  'the-thao': sport,
  'van-nghe': performance,
  'nha-tap-the': housing,
  'chan-dung': portrait,
  'bien-dao': island,
  cho: market,
  'dat-lanh': dryLand,
  'nha-may': factory,
};

const VARIANTS: readonly Variant[] = [1, 2, 3];

/** Every example picture there is: `<family>-<1|2|3>`. */
export const PICTURE_KEYS: readonly string[] = Object.keys(FAMILIES).flatMap((family) =>
  VARIANTS.map((v) => `${family}-${v}`),
);

const seedOf = (key: string): number =>
  [...key].reduce((hash, c) => Math.imul(hash ^ c.charCodeAt(0), 16777619), 2166136261);

/** The drawing of one example picture as SVG text; the same key always gives the same text. Throws on an unknown key. */
export function drawPicture(key: string): string {
  const cut = key.lastIndexOf('-');
  const scene = FAMILIES[key.slice(0, cut)];
  const variant = VARIANTS.find((v) => String(v) === key.slice(cut + 1));
  if (!scene || !variant) throw new Error(`Unknown example picture: ${key}`);
  const content = scene(variant, new Random(seedOf(key)));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${content}${vignette()}</svg>`;
}

/** Renders an example picture to WebP, 1600 × 1067. Throws on an unknown key. */
export async function renderPicture(key: string): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(key)))
    .webp({ quality: 82 })
    .toBuffer();
}
