import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPicture, PICTURE_KEYS, renderPicture } from './render';

describe('the example pictures', () => {
  it('are twenty families of three variants, each drawn differently', () => {
    expect(PICTURE_KEYS).toHaveLength(60);
    expect(new Set(PICTURE_KEYS.map(drawPicture)).size).toBe(60);
  });

  it('give the same drawing for the same key every time', () => {
    for (const key of PICTURE_KEYS) expect(drawPicture(key)).toBe(drawPicture(key));
  });

  it('hold no text and no number that is not one', () => {
    for (const key of PICTURE_KEYS) expect(drawPicture(key)).not.toMatch(/<text|NaN|undefined|Infinity/);
  });

  it('are WebP files of 1600 by 1067 pixels, small enough for a slow line', async () => {
    const bytes = await renderPicture('may-1');
    const { format, width, height } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 1600, height: 1067 });
    expect(bytes.length).toBeLessThan(120_000);
  });

  it('refuse a key that names no scene', () => {
    expect(() => drawPicture('may-4')).toThrow('may-4');
    expect(() => drawPicture('xe-hoi-1')).toThrow('xe-hoi-1');
  });
});
