import sharp from 'sharp';
import { LONGEST_SIDE } from './renditions';

/** A photograph of 50 megapixels opens in about 200 MB; more is a mistake or an attack. */
export const MOST_PIXELS = 50_000_000;

/**
 * Writes a picture as it is kept: upright, within bounds, and nothing but its points. TIFF without compression: it is written to
 * be read again in a moment, and has no sums to work out. From file to file, for its points are ten megabytes.
 * @throws where the bytes are no whole picture
 */
export async function decodePicture(path: string, into: string): Promise<void> {
  await sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .tiff({ compression: 'none' })
    .toFile(into);
}
