import { crc32, deflateSync } from 'node:zlib';
import { syntheticPictureBytes } from '@toasoan/testkit';

/** A JPEG of 2×2 with an EXIF block that says where it was taken. */
export const JPEG_WITH_EXIF = Buffer.from(
  '/9j/4QDgRXhpZgAASUkqAAgAAAAHAA4BAgAYAAAAcgAAABIBAwABAAAAAQAAABoBBQABAAAAYgAAABsBBQABAAAAagAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAigAAAAAAAAA4YwAA6AMAADhjAADoAwAAU0VDUkVUIFBMQUNFIDEwLjkgMTA4LjEABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAAIAAAADoAQAAQAAAAIAAAAAAAAA/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkfLTAtKDAlKCko/9sAQwEHBwcKCAoTCgoTKBoWGigoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo/8AAEQgAAgACAwEiAAIRAQMRAf/EABUAAQEAAAAAAAAAAAAAAAAAAAAG/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAYH/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AgAB5YX//2Q==',
  'base64',
);

interface HostilePicture {
  what: string;
  name: string;
  type: string;
  bytes: Uint8Array;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}

/** A picture in black and white of any size, all of it there: a few kilobytes a million points. */
export function drawnPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(1, 8);
  const data = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** The picture with a chunk more after its head. */
const withChunk = (png: Buffer, type: string, data: string): Buffer =>
  Buffer.concat([png.subarray(0, 33), chunk(type, Buffer.from(data, 'latin1')), png.subarray(33)]);

/** Pictures that are none, are too much, or carry something along (`proof.md` 13). */
export function hostilePictures(): readonly HostilePicture[] {
  const png = Buffer.from(syntheticPictureBytes('/uploads/tong-hop-1-990.png') ?? []);
  const script = '<script>alert(1)</script>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
  const of = (what: string, name: string, type: string, bytes: Buffer | string): HostilePicture => ({
    ...{ what, name, type },
    bytes: new Uint8Array(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes),
  });
  return [
    of('a JPEG that breaks off', 'a.jpg', 'image/jpeg', JPEG_WITH_EXIF.subarray(0, 150)),
    of('a PNG that breaks off', 'a.png', 'image/png', png.subarray(0, Math.floor(png.length / 2))),
    of(
      'a PNG with bytes turned',
      'a.png',
      'image/png',
      Buffer.concat([png.subarray(0, 60), Buffer.alloc(900, 0xa5), png.subarray(960)]),
    ),
    of('the head of a JPEG alone', 'a.jpg', 'image/jpeg', Buffer.from('ffd8ffe000104a46494600', 'hex')),
    of('nothing', 'a.jpg', 'image/jpeg', ''),
    of('30,000 × 30,000', 'a.png', 'image/png', drawnPng(30_000, 30_000)),
    of('a place in EXIF', 'a.jpg', 'image/jpeg', JPEG_WITH_EXIF),
    of('words in a PNG', 'a.png', 'image/png', withChunk(png, 'tEXt', 'Comment\0BI-MAT GPS 10.9 108.1')),
    of('EXIF in a PNG', 'a.png', 'image/png', withChunk(png, 'eXIf', 'II*\0BI-MAT GPS')),
    of('a picture and a page', 'a.png', 'image/png', Buffer.concat([png, Buffer.from(script)])),
    of(
      'a picture and an archive',
      'a.jpg',
      'image/jpeg',
      Buffer.concat([JPEG_WITH_EXIF, Buffer.from('PK\u0003\u0004BI-MAT')]),
    ),
    of('a GIF that is a script', 'a.gif', 'image/gif', `GIF89a/*${script}*/=1;`),
    of('an SVG', 'a.svg', 'image/svg+xml', svg),
    of('an SVG by the name of a picture', 'a.png', 'image/png', svg),
    of('a page by the name of a picture', 'a.jpg', 'image/jpeg', script),
    of('a picture by the name of a page', 'a.html', 'text/html', png),
  ];
}
