import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { laterRenditions } from './later-renditions';
import { pictureAhead } from './pictures-ahead';
import { makeRenditions, makeThumbnail, type RenditionFile, type RenditionSource } from './renditions';
import { formatOf, isTaken, pictureTurn, rewritePicture } from './rewrite-picture';
import { isTrueKind, TELLING_BYTES } from './true-kind';

/** Strapi's file on its way into the media library; what `upload` reads of it and what this policy sets. */
interface IncomingFile {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  filepath?: string;
  /** The bytes as they came. */
  sent?: string;
  decoded?: string;
  tmpWorkingDirectory?: string;
  getStream?: () => unknown;
  width?: number;
  height?: number;
  size?: number;
  sizeInBytes?: number;
  provider_metadata?: Record<string, unknown>;
}

interface ImageService {
  isImage(file: IncomingFile): Promise<boolean>;
  isFaultyImage(file: IncomingFile): Promise<boolean>;
  isOptimizableImage(file: IncomingFile): Promise<boolean>;
  optimize(file: IncomingFile): Promise<IncomingFile>;
  generateThumbnail(file: RenditionSource): Promise<RenditionFile | null>;
  generateResponsiveFormats(file: IncomingFile & RenditionSource): Promise<{ key: string; file: object }[]>;
}

type UploadService = Record<'upload' | 'replace', (...args: unknown[]) => Promise<unknown>>;

/**
 * Every picture is decoded and written anew, in three formats: no EXIF (position, owner), no bytes hidden behind a picture,
 * sizes bounded. What calls itself a picture and isn't one, and SVG, are refused. Colour and digest are taken on the way.
 * Whoever waits for an answer gets it with what the newsroom's screens show; the rest follows (`later-renditions.ts`).
 */
export function rewritePictures(strapi: Core.Strapi): void {
  const service = strapi.service('plugin::upload.image-manipulation') as unknown as ImageService;
  service.isImage = async (file) => {
    const format = await formatOf(file);
    if (format !== null && isTaken(format)) return true;
    if (format !== null || file.mime.startsWith('image/')) {
      throw new errors.ApplicationError(`Tệp «${file.name}» không phải ảnh JPEG, PNG, WebP, GIF hoặc AVIF hợp lệ.`);
    }
    await requireTrueKind(file);
    return false;
  };
  // Decoding happens once, in `optimize`, and fails there with the same words.
  service.isFaultyImage = () => Promise.resolve(false);
  service.isOptimizableImage = () => Promise.resolve(true);
  service.optimize = async (file) => {
    const written = await rewrite(file);
    if (written === null) throw new Busy();
    return written;
  };
  service.generateThumbnail = makeThumbnail;
  const later = laterRenditions(strapi);
  const upload = strapi.service('plugin::upload.upload') as unknown as UploadService;
  for (const way of ['upload', 'replace'] as const) {
    const first = upload[way];
    upload[way] = (...args) => later.during(() => first.apply(upload, args));
  }
  service.generateResponsiveFormats = async (file) => {
    const { name, hash, sent, provider_metadata: known } = file;
    // Where nobody waits (an import, the example) or the row may still be undone, everything at once.
    const waits = strapi.requestContext.get() !== undefined && !strapi.db.inTransaction();
    const digest = known?.['sha256'];
    const owed =
      waits && sent !== undefined && typeof digest === 'string' && (await later.owe({ name, hash, sent, digest }));
    return makeRenditions(file, owed ? 'first' : 'all');
  };
}

/** Strapi believes the sender where it can't tell a type from the bytes. */
async function requireTrueKind({ filepath, mime, ext, name }: IncomingFile): Promise<void> {
  if (filepath !== undefined && isTrueKind(mime, ext, await firstBytes(filepath))) return;
  throw new errors.ApplicationError(
    `Nội dung tệp «${name}» không đúng với loại tệp. Hãy gửi tệp PDF, Word, Excel, MP4, WebM hoặc MP3 nguyên gốc.`,
  );
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The picture is as good as any; there were too many before it. */
export class Busy extends errors.RateLimitError {
  constructor() {
    super('Máy chủ đang nhận nhiều ảnh. Hãy chờ ít phút rồi gửi lại.', { code: 'busy' });
  }
}

/** @returns null where too many wait */
async function rewrite(file: IncomingFile): Promise<IncomingFile | null> {
  const { filepath, tmpWorkingDirectory: folder, name, hash } = file;
  if (filepath === undefined || folder === undefined) return file;
  const stem = `clean-${hash}`;
  const picture =
    (await pictureAhead(filepath, folder, stem)) ??
    (await pictureTurn(() => rewritePicture({ filepath, name }, folder, stem)));
  if (picture === null) return null;
  const { written, decoded, width, height, bytes, sha256, colour } = picture;
  return {
    ...file,
    ext: '.webp',
    mime: 'image/webp',
    filepath: written,
    sent: filepath,
    decoded,
    getStream: () => createReadStream(written),
    width,
    height,
    size: Math.round(bytes / 10) / 100,
    sizeInBytes: bytes,
    provider_metadata: { colour, sha256, bytes },
  };
}
