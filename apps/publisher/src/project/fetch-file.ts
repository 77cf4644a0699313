import type { BlobFiles } from '../release/blob-files.js';
import { askForStream, TooBig } from './ask.js';
import { MediaRefused } from './media-refused.js';

const PICTURE_TIMEOUT_MS = 30_000;
/** A long video over a slow line. */
const FILE_TIMEOUT_MS = 10 * 60_000;
/** Enough of a file to tell what it is. */
const HEAD_BYTES = 16;
const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
const MAX_FILE_BYTES = 300 * 1024 * 1024;

export interface FetchedFile {
  hash: string;
  bytes: number;
  mime: string;
  extension: string;
}

interface Format {
  mime: string;
  extension: string;
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
const PICTURES: readonly Format[] = [
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
const FILES: readonly Format[] = [
  { mime: 'application/pdf', extension: 'pdf', is: startsWith(0x25, 0x50, 0x44, 0x46) },
  { mime: 'video/webm', extension: 'webm', is: startsWith(0x1a, 0x45, 0xdf, 0xa3) },
  { mime: 'video/mp4', extension: 'mp4', is: (head) => head.toString('latin1', 4, 8) === 'ftyp' },
];
const OFFICE: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/**
 * Fetches one file of the CMS onto the disk, part by part. Only from the CMS itself and only below `/uploads/`. Throws
 * `MediaRefused` when the CMS answers but the file cannot be shown; any other error means: try again later.
 */
export async function fetchFile(
  cmsUrl: string,
  path: string,
  folder: 'anh' | 'tep',
  blobs: BlobFiles,
): Promise<FetchedFile> {
  const url = new URL(path, cmsUrl);
  if (url.origin !== new URL(cmsUrl).origin || !url.pathname.startsWith('/uploads/')) {
    throw new MediaRefused(`Tệp ${path} không nằm trong thư viện của CMS.`);
  }
  const limits =
    folder === 'anh'
      ? { maxBytes: MAX_PICTURE_BYTES, timeoutMs: PICTURE_TIMEOUT_MS }
      : { maxBytes: MAX_FILE_BYTES, timeoutMs: FILE_TIMEOUT_MS };
  return askForStream(url.href, limits, async ({ status, headers, body }) => {
    if (status === 404) throw new MediaRefused(`Không tìm thấy tệp ${path} trong CMS.`);
    if (status !== 200) throw new Error(`${path}: status ${String(status)}`);
    let format: Pick<Format, 'mime' | 'extension'> | null = null;
    const parts = recognised(body, (head) => {
      format = formatOf(head, path, folder);
      if (format === null) throw new MediaRefused(`Tệp ${path} không phải là loại được phép hiển thị.`);
    });
    const { hash, bytes } = await blobs.receive(whole(parts, headers['content-length'], path));
    if (format === null) throw new Error(`${path}: no body`);
    const { mime, extension } = format as Pick<Format, 'mime' | 'extension'>;
    return { hash, bytes, mime, extension };
  }).catch((error: unknown) => {
    if (error instanceof TooBig) throw new MediaRefused(`Tệp ${path} quá lớn.`);
    throw error;
  });
}

/** The parts as they come; the first bytes are shown to `look` before any of them is passed on. */
async function* recognised(parts: AsyncIterable<Buffer>, look: (head: Buffer) => void): AsyncGenerator<Buffer> {
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

/** The parts as they come; an error at the end if fewer came than were announced. */
async function* whole(
  parts: AsyncIterable<Buffer>,
  announced: string | undefined,
  path: string,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of parts) {
    bytes += part.length;
    yield part;
  }
  if (announced !== undefined && Number(announced) !== bytes)
    throw new Error(`${path}: only ${String(bytes)} bytes came`);
}

function formatOf(head: Buffer, path: string, folder: 'anh' | 'tep'): { mime: string; extension: string } | null {
  const known = (folder === 'anh' ? PICTURES : FILES).find(({ is }) => is(head));
  if (known !== undefined) return { mime: known.mime, extension: known.extension };
  const extension = /\.([a-z]{4})$/.exec(path.toLowerCase())?.[1] ?? '';
  const office = folder === 'tep' && ZIP(head) ? OFFICE[extension] : undefined;
  return office === undefined ? null : { mime: office, extension };
}
