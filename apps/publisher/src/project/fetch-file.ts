import { ask, TooBig } from './ask.js';
import { MediaRefused } from './media-refused.js';

const TIMEOUT_MS = 30_000;
const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
const MAX_FILE_BYTES = 300 * 1024 * 1024;

export interface FetchedFile {
  body: Buffer;
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
 * Fetches one file of the CMS. Only from the CMS itself and only below `/uploads/`. Throws `MediaRefused` when the CMS
 * answers but the file cannot be shown; any other error means: try again later.
 */
export async function fetchFile(cmsUrl: string, path: string, folder: 'anh' | 'tep'): Promise<FetchedFile> {
  const url = new URL(path, cmsUrl);
  if (url.origin !== new URL(cmsUrl).origin || !url.pathname.startsWith('/uploads/')) {
    throw new MediaRefused(`Tệp ${path} không nằm trong thư viện của CMS.`);
  }
  const maxBytes = folder === 'anh' ? MAX_PICTURE_BYTES : MAX_FILE_BYTES;
  const { status, body, headers } = await ask(url.href, { timeoutMs: TIMEOUT_MS, maxBytes }).catch((error: unknown) => {
    if (error instanceof TooBig) throw new MediaRefused(`Tệp ${path} quá lớn.`);
    throw error;
  });
  if (status === 404) throw new MediaRefused(`Không tìm thấy tệp ${path} trong CMS.`);
  if (status !== 200 || Number(headers['content-length'] ?? body.length) !== body.length) {
    throw new Error(`${path}: status ${String(status)}`);
  }
  const format = formatOf(body, path, folder);
  if (format === null) throw new MediaRefused(`Tệp ${path} không phải là loại được phép hiển thị.`);
  return { body, ...format };
}

function formatOf(body: Buffer, path: string, folder: 'anh' | 'tep'): { mime: string; extension: string } | null {
  const head = body.subarray(0, 16);
  const known = (folder === 'anh' ? PICTURES : FILES).find(({ is }) => is(head));
  if (known !== undefined) return { mime: known.mime, extension: known.extension };
  const extension = /\.([a-z]{4})$/.exec(path.toLowerCase())?.[1] ?? '';
  const office = folder === 'tep' && ZIP(head) ? OFFICE[extension] : undefined;
  return office === undefined ? null : { mime: office, extension };
}
