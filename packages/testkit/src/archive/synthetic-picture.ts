import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '@toasoan/contracts';

const WIDTHS = [330, 660, 990] as const;
const HUES = ['#0f4c5c', '#9a3412', '#3f6212', '#7c2d12', '#1e3a8a', '#854d0e', '#065f46', '#831843'] as const;
const PATH = /^\/uploads\/tong-hop-(\d+)-(\d+)\.png$/;

const colourOf = (n: number): string => HUES[n % HUES.length] ?? HUES[0];

/** Picture `n` of the archive: its bytes come from `syntheticPictureBytes`. */
export function syntheticPicture(n: number, caption: string): Picture {
  return {
    key: `tong-hop-${String(n)}`,
    alt: caption,
    caption,
    credit: 'Ảnh minh họa',
    colour: colourOf(n),
    focalPoint: null,
    variants: WIDTHS.map((width) => ({
      path: `/uploads/tong-hop-${String(n)}-${String(width)}.png`,
      width,
      height: (width * 2) / 3,
      mime: 'image/png',
    })),
  };
}

/** The PNG behind a path of `syntheticPicture`, or null for any other path. */
export function syntheticPictureBytes(path: string): Buffer | null {
  const match = PATH.exec(path);
  if (!match) return null;
  const width = Number(match[2]);
  if (!WIDTHS.some((known) => known === width)) return null;
  return png(width, (width * 2) / 3, colourOf(Number(match[1])));
}

function png(width: number, height: number, colour: string): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, palette of one colour
  const palette = Buffer.from(colour.slice(1), 'hex');
  const rows = Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
