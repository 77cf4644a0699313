import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { turnsOf } from '../environment/take-turns';
import { decodePicture, MOST_PIXELS } from './decode-picture';
import { jpegScans } from './jpeg-scans';
import { mainFile } from './renditions';

/** A panorama is 20,000 wide. A column of fifty million points takes a quarter of a minute, row by row. */
const MOST_SIDE = 30_000;
/** A progressive picture has about ten. Each of half a megabyte of empty ones costs as much as the first: half a minute. */
const MOST_SCANS = 100;
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'heif', 'avif'];

/** Whichever way they come: a form brings thirty at once, and each would hold a thread that every file of the CMS waits for. */
export const pictureTurn = turnsOf({ atOnce: 2, mostWaiting: 200 });

/** A picture that was written anew. */
export interface RewrittenPicture {
  /** The main file. */
  written: string;
  /** Its points, to make renditions of. */
  decoded: string;
  width: number;
  height: number;
  /** Of the main file. */
  bytes: number;
  sha256: string;
  /** The average, as `#rrggbb`. */
  colour: string;
}

/**
 * Which kind of picture it is, null where it is none. Its size is known before it is opened.
 * @throws where it is too large to open
 */
export async function formatOf({ filepath, name }: { filepath?: string; name: string }): Promise<string | null> {
  if (filepath === undefined) return null;
  try {
    const { format, width, height } = await sharp(filepath, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) throw new TooLarge(name);
    return format;
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return null;
  }
}

export const isTaken = (format: string): boolean => FORMATS.includes(format);

/**
 * Decodes a picture and writes it as the library keeps it, into `folder`, as `<stem>.webp`.
 * @throws ApplicationError in words for whoever sent it
 */
export async function rewritePicture(
  { filepath, name }: { filepath: string; name: string },
  folder: string,
  stem: string,
): Promise<RewrittenPicture> {
  if (jpegScans(await readFile(filepath), MOST_SCANS) > MOST_SCANS) throw new TooMuchWork(name);
  const written = join(folder, `${stem}.webp`);
  const decoded = `${written}.decoded`;
  try {
    await decodePicture(filepath, decoded);
    const { data, info } = await mainFile(sharp(decoded)).toBuffer({ resolveWithObject: true });
    await writeFile(written, data);
    return {
      written,
      decoded,
      width: info.width,
      height: info.height,
      bytes: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
      colour: await averageColour(decoded),
    };
  } catch {
    throw new errors.ApplicationError(`Ảnh «${name}» bị hỏng, không đọc được. Hãy chụp hoặc lưu lại rồi gửi.`);
  }
}

class TooLarge extends errors.ApplicationError {
  constructor(name: string) {
    super(`Ảnh «${name}» quá lớn: tối đa 50 triệu điểm ảnh, mỗi cạnh tối đa 30.000. Hãy thu nhỏ ảnh rồi gửi lại.`);
  }
}

class TooMuchWork extends errors.ApplicationError {
  constructor(name: string) {
    super(`Ảnh «${name}» có cấu tạo bất thường, không mở được. Hãy chụp màn hình ảnh ấy, hoặc lưu lại rồi gửi.`);
  }
}

async function averageColour(picture: string): Promise<string> {
  const { data } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${data.subarray(0, 3).toString('hex')}`;
}
