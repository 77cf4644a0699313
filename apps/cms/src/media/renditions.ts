import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type OutputInfo, type Sharp } from 'sharp';

/** Widths below the full one, under the names that Strapi gives its own renditions. */
export const WIDTHS = { small: 480, medium: 960, large: 1600 } as const;
/** As large as Strapi's own. */
const THUMBNAIL = { width: 245, height: 156 } as const;
/** The longest side of a picture as it is kept; no screen of a reader asks for more. */
export const LONGEST_SIDE = 2400;

/**
 * AVIF at the least effort: at the next its encoder takes three times as long for a tenth less, and whoever uploads waits.
 * WebP too: at the next a fifth longer for a hundredth less.
 * Colour at half resolution in all three, as every camera's JPEG has it.
 */
const FORMATS = {
  webp: { ext: '.webp', mime: 'image/webp', encode: (from: Sharp) => from.webp({ quality: 80, effort: 0 }) },
  avif: {
    ext: '.avif',
    mime: 'image/avif',
    encode: (from: Sharp) => from.avif({ quality: 52, effort: 0, chromaSubsampling: '4:2:0' }),
  },
  jpeg: {
    ext: '.jpg',
    mime: 'image/jpeg',
    encode: (from: Sharp) => from.flatten({ background: '#ffffff' }).jpeg({ quality: 78, progressive: true }),
  },
} as const;
type Format = keyof typeof FORMATS;

/** What is read of a picture on its way into the media library, or of one that lies there. */
export interface RenditionSource {
  name: string;
  hash: string;
  /**
   * The decoded picture, in Strapi's temporary folder: each rendition would lose again if made from the main file, whose
   * own path Strapi takes away while the renditions are being made.
   */
  decoded?: string;
  tmpWorkingDirectory?: string;
}

/** A file as Strapi's provider takes it. */
export interface RenditionFile {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  path: null;
  filepath: string;
  getStream: () => unknown;
  width: number;
  height: number;
  size: number;
  sizeInBytes: number;
}

/** The decoded picture as the main file: WebP, which the newsroom's own screens show. */
export const mainFile = (decoded: Sharp): Sharp => FORMATS.webp.encode(decoded);

/** `first`: what the newsroom's screens show beside the main file; `rest`: what only readers ask for. */
export type WhichRenditions = 'all' | 'first' | 'rest';

/**
 * Every width in every format, but for the full width in WebP: that is the main file. No width beyond the picture's own.
 * Named `<width>` in WebP and `<width>_<format>` else; the file is called `<width>_<hash>`, at full width `<hash>`.
 */
export async function makeRenditions(
  source: RenditionSource,
  which: WhichRenditions = 'all',
): Promise<{ key: string; file: RenditionFile }[]> {
  const { decoded, tmpWorkingDirectory } = source;
  if (decoded === undefined || tmpWorkingDirectory === undefined) return [];
  const { width: full } = await sharp(decoded).metadata();
  const made: { key: string; file: RenditionFile }[] = [];
  // One width after the other: in memory there is one picture, whatever its size.
  for (const [size, width] of [...Object.entries(WIDTHS), ['full', full] as const]) {
    if (size !== 'full' && width >= full) continue;
    const formats = (Object.keys(FORMATS) as Format[]).filter((format) => isWanted(which, size, format));
    if (formats.length === 0) continue;
    const { data, info } = await sharp(decoded)
      .resize({ width })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const files = await Promise.all(
      formats.map(async (format) => ({
        key: format === 'webp' ? size : `${size}_${format}`,
        file: await store(source, tmpWorkingDirectory, { size, format }, sharp(data, { raw })),
      })),
    );
    made.push(...files);
  }
  return made;
}

function isWanted(which: WhichRenditions, size: string, format: Format): boolean {
  if (size === 'full' && format === 'webp') return false;
  return which === 'all' || (which === 'first') === (size === 'medium' && format === 'webp');
}

/** What Strapi's library shows in its lists: of the decoded picture, so that the main file is not opened for it. */
export async function makeThumbnail(source: RenditionSource): Promise<RenditionFile | null> {
  const { decoded, tmpWorkingDirectory } = source;
  if (decoded === undefined || tmpWorkingDirectory === undefined) return null;
  const { width, height } = await sharp(decoded).metadata();
  if (width <= THUMBNAIL.width && height <= THUMBNAIL.height) return null;
  const small = sharp(decoded).resize({ ...THUMBNAIL, fit: 'inside' });
  return store(source, tmpWorkingDirectory, { size: 'thumbnail', format: 'webp' }, small);
}

async function store(
  { name, hash }: RenditionSource,
  folder: string,
  { size, format }: { size: string; format: Format },
  from: Sharp,
): Promise<RenditionFile> {
  const { ext, mime, encode } = FORMATS[format];
  const { data, info }: { data: Buffer; info: OutputInfo } = await encode(from).toBuffer({ resolveWithObject: true });
  const prefix = size === 'full' ? '' : `${size}_`;
  const filepath = join(folder, `${prefix}${hash}${ext}`);
  await writeFile(filepath, data);
  return {
    name: `${prefix}${name}`,
    hash: `${prefix}${hash}`,
    ext,
    mime,
    path: null,
    filepath,
    getStream: () => createReadStream(filepath),
    width: info.width,
    height: info.height,
    size: Math.round(info.size / 10) / 100,
    sizeInBytes: info.size,
  };
}

const PREFIX = new RegExp(`^(?:thumbnail|${Object.keys(WIDTHS).join('|')})_`);

/** Hashes that the file behind a path of the library may have: a rendition is called `<width>_<hash>`, the full width `<hash>`. */
export function possibleHashes(path: string): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return [...new Set([name, name.replace(PREFIX, '')])];
}
