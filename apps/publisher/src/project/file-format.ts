/** Enough of a file to tell what it is. */
const HEAD_BYTES = 16;

/** What a file is, as its first bytes say. */
export interface Format {
  mime: string;
  extension: string;
}

/** Pictures stand in one folder of the site, all other files in another. */
export type FileFolder = 'anh' | 'tep';

interface KnownFormat extends Format {
  /** Whether the first bytes are this format's. */
  is: (head: Buffer) => boolean;
}

const startsWith =
  (...bytes: number[]) =>
  (head: Buffer) =>
    bytes.every((byte, at) => head[at] === byte);
const brand =
  (...brands: string[]) =>
  (head: Buffer) =>
    head.toString('latin1', 4, 8) === 'ftyp' && brands.includes(head.toString('latin1', 8, 12));

// What a file is, is read from its bytes: the name and the declared type are the sender's word. No SVG, no HTML.
const PICTURES: readonly KnownFormat[] = [
  { mime: 'image/jpeg', extension: 'jpg', is: startsWith(0xff, 0xd8, 0xff) },
  { mime: 'image/png', extension: 'png', is: startsWith(0x89, 0x50, 0x4e, 0x47) },
  {
    mime: 'image/webp',
    extension: 'webp',
    is: (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP',
  },
  { mime: 'image/avif', extension: 'avif', is: brand('avif', 'avis') },
  { mime: 'image/gif', extension: 'gif', is: startsWith(0x47, 0x49, 0x46, 0x38) },
];
const ZIP = startsWith(0x50, 0x4b, 0x03, 0x04);
const FILES: readonly KnownFormat[] = [
  { mime: 'application/pdf', extension: 'pdf', is: startsWith(0x25, 0x50, 0x44, 0x46) },
  { mime: 'video/webm', extension: 'webm', is: startsWith(0x1a, 0x45, 0xdf, 0xa3) },
  { mime: 'video/mp4', extension: 'mp4', is: (head) => head.toString('latin1', 4, 8) === 'ftyp' },
];
const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The parts as they come; the first bytes are shown to `look` before any of them is passed on. */
export async function* recognised(parts: AsyncIterable<Buffer>, look: (head: Buffer) => void): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const part of parts) {
    if (head === null) {
      yield part;
      continue;
    }
    head = Buffer.concat([head, part]);
    if (head.length < HEAD_BYTES) continue;
    look(head.subarray(0, HEAD_BYTES));
    yield head;
    head = null;
  }
  if (head === null) return;
  look(head);
  yield head;
}

/** Null for what may not be shown. The name only tells the kinds of office file apart. */
export function formatOf(head: Buffer, path: string, folder: FileFolder): Format | null {
  const known = (folder === 'anh' ? PICTURES : FILES).find(({ is }) => is(head));
  if (known !== undefined) return { mime: known.mime, extension: known.extension };
  const extension = /\.([a-z]{4})$/.exec(path.toLowerCase())?.[1] ?? '';
  const office = folder === 'tep' && ZIP(head) ? OFFICE[extension] : undefined;
  return office === undefined ? null : { mime: office, extension };
}
