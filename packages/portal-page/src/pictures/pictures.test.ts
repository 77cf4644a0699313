import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTurned, jpegOrientation, uprightTransform } from './orientation.js';
import { pictureKind } from './picture-kind.js';
import { fitted, LONGEST_SIDE, pictureProblem } from './resize-plan.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

describe('a picture before it is sent', () => {
  it('is known by its first bytes, whatever its name says', () => {
    expect(pictureKind(bytes('\xff\xd8\xff\xe0'))).toBe('jpeg');
    expect(pictureKind(bytes('\x89PNG\r\n\x1a\n'))).toBe('png');
    expect(pictureKind(bytes('RIFF\0\0\0\0WEBPVP8 '))).toBe('webp');
    for (const brand of ['heic', 'heix', 'mif1', 'hevc'])
      expect(pictureKind(bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0`))).toBe('heic');
    expect(pictureKind(bytes('\0\0\0\x18ftypmp42'))).toBe('unknown');
    expect(pictureKind(new Uint8Array())).toBe('unknown');
  });

  it('is made to fit, never enlarged, in its own shape', () => {
    expect(fitted({ width: 4000, height: 3000 }, LONGEST_SIDE)).toEqual({ width: 2048, height: 1536 });
    expect(fitted({ width: 3000, height: 4000 }, LONGEST_SIDE)).toEqual({ width: 1536, height: 2048 });
    expect(fitted({ width: 800, height: 600 }, LONGEST_SIDE)).toEqual({ width: 800, height: 600 });
    const side = fc.integer({ min: 1, max: 12_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const small = fitted({ width, height }, LONGEST_SIDE);
        expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(LONGEST_SIDE);
        expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1);
        expect(small.width <= width && small.height <= height).toBe(true);
        expect(Math.abs(small.width * height - small.height * width)).toBeLessThanOrEqual(Math.max(width, height));
      }),
    );
  });

  it('is refused with what to do: HEIC, nothing in it, no picture, too many', () => {
    const some = { bytes: 1, held: 0, limit: 10 };
    expect(pictureProblem(some, 'heic', false)).toContain('Tương thích nhất');
    expect(pictureProblem(some, 'heic', true)).toBeNull();
    expect(pictureProblem(some, 'unknown', false)).toContain('JPEG');
    expect(pictureProblem({ ...some, bytes: 0 }, 'unknown', false)).toContain('trống');
    expect(pictureProblem({ ...some, held: 10 }, 'jpeg', true)).toContain('10 ảnh');
  });
});

describe('a photograph that was taken sideways', () => {
  const jpeg = (orientation: number, little: boolean): ArrayBuffer => {
    const view = new DataView(new ArrayBuffer(48));
    view.setUint16(0, 0xffd8);
    view.setUint16(2, 0xffe1);
    view.setUint16(4, 40);
    view.setUint32(6, 0x45786966);
    view.setUint16(12, little ? 0x4949 : 0x4d4d);
    view.setUint16(14, 42, little);
    view.setUint32(16, 8, little);
    view.setUint16(20, 1, little);
    view.setUint16(22, 0x0112, little);
    view.setUint16(24, 3, little);
    view.setUint32(26, 1, little);
    view.setUint16(30, orientation, little);
    return view.buffer;
  };

  it('says so in either byte order; nonsense counts as upright', () => {
    for (const little of [true, false])
      for (let at = 1; at <= 8; at += 1) expect(jpegOrientation(jpeg(at, little))).toBe(at);
    expect(jpegOrientation(jpeg(99, true))).toBe(1);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (random) => {
        const at = jpegOrientation(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, ...random]).buffer);
        expect(at >= 1 && at <= 8).toBe(true);
      }),
    );
  });

  it('fills exactly the upright canvas', () => {
    for (let at = 1; at <= 8; at += 1) {
      const [width, height] = [300, 200];
      const [a, b, c, d, e, f] = uprightTransform(at, width, height);
      const [w, h] = isTurned(at) ? [height, width] : [width, height];
      const corners = [
        [0, 0],
        [w, 0],
        [0, h],
        [w, h],
      ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f]);
      expect(corners.map(([x]) => x).sort((one = 0, other = 0) => one - other)).toEqual([0, 0, width, width]);
      expect(corners.map(([, y]) => y).sort((one = 0, other = 0) => one - other)).toEqual([0, 0, height, height]);
    }
  });
});
