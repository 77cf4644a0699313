interface Kind {
  extensions: readonly string[];
  begins(bytes: Buffer): boolean;
}

const at = (offset: number, ...bytes: number[]) => {
  const signature = Buffer.from(bytes);
  return (file: Buffer): boolean => file.subarray(offset, offset + signature.length).equals(signature);
};
const ZIP = at(0, 0x50, 0x4b, 0x03, 0x04);
const ID3 = at(0, 0x49, 0x44, 0x33);

/** All that is no picture and may be sent, with the bytes that such a file begins with. */
const KINDS: Readonly<Record<string, Kind>> = {
  'application/pdf': { extensions: ['.pdf'], begins: at(0, 0x25, 0x50, 0x44, 0x46, 0x2d) },
  'video/mp4': { extensions: ['.mp4', '.m4v'], begins: at(4, 0x66, 0x74, 0x79, 0x70) },
  'video/webm': { extensions: ['.webm'], begins: at(0, 0x1a, 0x45, 0xdf, 0xa3) },
  'audio/mpeg': {
    extensions: ['.mp3'],
    begins: (bytes) => ID3(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  },
  'application/msword': { extensions: ['.doc'], begins: at(0, 0xd0, 0xcf, 0x11, 0xe0) },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { extensions: ['.docx'], begins: ZIP },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extensions: ['.xlsx'], begins: ZIP },
};

/** How many bytes of a file tell its kind. */
export const TELLING_BYTES = 16;

/**
 * Is a file that is no picture what its type and its name say? A page under the name of a document, or a document under
 * the name of a page, would be opened by a browser as the CMS's own.
 */
export function isTrueKind(mime: string, extension: string, bytes: Buffer): boolean {
  const kind = KINDS[mime];
  return kind !== undefined && kind.extensions.includes(extension.toLowerCase()) && kind.begins(bytes);
}
