import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a text on the line: compressed as the publisher does for a browser (its serve/compress). */
export const compressedSize = (body: Buffer, kind: string): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: kind === 'stylesheet' ? 11 : 6 } }).length;
