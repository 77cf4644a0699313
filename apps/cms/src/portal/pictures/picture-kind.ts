interface Kind {
  mime: string;
  extension: string;
}

const JPEG: Kind = { mime: 'image/jpeg', extension: '.jpg' };
const PNG: Kind = { mime: 'image/png', extension: '.png' };
const WEBP: Kind = { mime: 'image/webp', extension: '.webp' };
/** Brands of the photographs that newer telephones take; decoding them is patented, and no free library here does. */
const HEIC = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

/** How many bytes tell. */
export const TELLING_BYTES = 16;

/** What a picture is by its first bytes, whatever it calls itself; `heic` is one that can't be read here, null is none. */
export function pictureKind(bytes: Buffer): Kind | 'heic' | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return JPEG;
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return PNG;
  const text = bytes.toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return WEBP;
  return text.slice(4, 8) === 'ftyp' && HEIC.test(text.slice(8, 12)) ? 'heic' : null;
}
