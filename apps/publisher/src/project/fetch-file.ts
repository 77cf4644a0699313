import type { BlobFiles } from '../release/blob-files.js';
import { askForStream, TooBig } from './ask.js';
import { formatOf, type FileFolder, type Format, recognised } from './file-format.js';
import { MediaRefused } from './media-refused.js';

const PICTURE_TIMEOUT_MS = 30_000;
/** A long video over a slow line. */
const FILE_TIMEOUT_MS = 10 * 60_000;
const MAX_PICTURE_BYTES = 30 * 1024 * 1024;
const MAX_FILE_BYTES = 300 * 1024 * 1024;

export interface FetchedFile {
  hash: string;
  bytes: number;
  mime: string;
  extension: string;
}

/** Where a file of the media library is read. @throws MediaRefused for any address that is not below the CMS's `/uploads/`. */
export function uploadUrl(cmsUrl: string, path: string): string {
  const url = new URL(path, cmsUrl);
  if (url.origin !== new URL(cmsUrl).origin || !url.pathname.startsWith('/uploads/')) {
    throw new MediaRefused(`Tệp ${path} không nằm trong thư viện của CMS.`);
  }
  return url.href;
}

/**
 * Fetches one file of the CMS onto the disk, part by part. Only from the CMS itself and only below `/uploads/`. Throws
 * `MediaRefused` when the CMS answers but the file cannot be shown; any other error means: try again later.
 */
export async function fetchFile(
  cmsUrl: string,
  path: string,
  folder: FileFolder,
  blobs: BlobFiles,
): Promise<FetchedFile> {
  const url = uploadUrl(cmsUrl, path);
  const limits =
    folder === 'anh'
      ? { maxBytes: MAX_PICTURE_BYTES, timeoutMs: PICTURE_TIMEOUT_MS }
      : { maxBytes: MAX_FILE_BYTES, timeoutMs: FILE_TIMEOUT_MS };
  return askForStream(url, limits, async ({ status, headers, body }) => {
    if (status === 404) throw new MediaRefused(`Không tìm thấy tệp ${path} trong CMS.`);
    if (status !== 200) throw new Error(`${path}: status ${String(status)}`);
    let format: Format | null = null;
    const parts = recognised(body, (head) => {
      format = formatOf(head, path, folder);
      if (format === null) throw new MediaRefused(`Tệp ${path} không phải là loại được phép hiển thị.`);
    });
    const { hash, bytes } = await blobs.receive(whole(parts, headers['content-length'], path));
    if (format === null) throw new Error(`${path}: no body`);
    const { mime, extension } = format as Format;
    return { hash, bytes, mime, extension };
  }).catch((error: unknown) => {
    if (error instanceof TooBig) throw new MediaRefused(`Tệp ${path} quá lớn.`);
    throw error;
  });
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
