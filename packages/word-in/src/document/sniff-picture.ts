const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** A picture's type by its own bytes; null for what the newsroom does not take (drawings, TIFF, broken files). */
export function sniffPicture(bytes: Uint8Array): { contentType: string; extension: string } | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return { contentType: 'image/jpeg', extension: 'jpg' };
  if (ascii(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return { contentType: 'image/png', extension: 'png' };
  if (ascii(bytes, 0, 4) === 'GIF8') return { contentType: 'image/gif', extension: 'gif' };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') {
    return { contentType: 'image/webp', extension: 'webp' };
  }
  if (ascii(bytes, 4, 12) === 'ftypavif') return { contentType: 'image/avif', extension: 'avif' };
  return null;
}
