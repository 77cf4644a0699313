const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/** Bytes after a marker that bring no length: TEM, the restart marks, start and end of an image. */
const bare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= END_OF_IMAGE);

/**
 * 0x02 … 0xBF. Nothing writes them. A decoder that looks for a restart goes on right behind one, and takes what another reader
 * may hold for its segment as more of the picture: thousands of scans fit in there.
 */
const reserved = (marker: number): boolean => marker > 0x01 && marker < 0xc0;

/**
 * How many scans a JPEG has, of those that a decoder would go through: each visits every block of the picture, however few bytes
 * it has. Photographs have one, progressive ones about ten. Counts no further than `most` + 1, which is also the answer where decoders
 * differ in what they would go through; reads each byte once.
 * @param bytes of the whole file; whatever is no JPEG has none
 */
export function jpegScans(bytes: Buffer, most: number): number {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 0;
  let scans = 0;
  let at = 2;
  while (scans <= most) {
    at = bytes.indexOf(0xff, at);
    if (at === -1) return scans;
    const marker = bytes[at + 1];
    if (marker === undefined || marker === END_OF_IMAGE) return scans;
    if (reserved(marker)) return most + 1;
    if (marker === 0xff) at += 1;
    // In the data of a scan: an 0xFF of its own, or a restart.
    else if (marker === 0x00 || bare(marker)) at += 2;
    else {
      if (marker === START_OF_SCAN) scans += 1;
      if (at + 4 > bytes.length) return scans;
      at += 2 + bytes.readUInt16BE(at + 2);
    }
  }
  return scans;
}
