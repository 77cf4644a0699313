import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import sharp from 'sharp';
import { turnsOf } from '../environment/take-turns';
import { decodePicture, MOST_PIXELS } from './decode-picture';
import { jpegScans } from './jpeg-scans';
import { laterRenditions } from './later-renditions';
import { mainFile, makeRenditions, makeThumbnail, type RenditionFile, type RenditionSource } from './renditions';
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

/** A panorama is 20,000 wide. A column of fifty million points takes a quarter of a minute, row by row. */
const MOST_SIDE = 30_000;
/** A progressive picture has about ten. Each of half a megabyte of empty ones costs as much as the first: half a minute. */
const MOST_SCANS = 100;
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'heif', 'avif'];

/**
 * Every picture is decoded and written anew, in three formats: no EXIF (position, owner), no bytes hidden behind a picture,
 * sizes bounded. What calls itself a picture and isn't one, and SVG, are refused. Colour and digest are taken on the way.
 * Whoever waits for an answer gets it with what the newsroom's screens show; the rest follows (`later-renditions.ts`).
 */
export function rewritePictures(strapi: Core.Strapi): void {
  const service = strapi.service('plugin::upload.image-manipulation') as unknown as ImageService;
  service.isImage = async (file) => {
    const format = await formatOf(file);
    if (format !== null && FORMATS.includes(format)) return true;
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
    const written = await inTurn(() => rewrite(file));
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

/** Whichever way they come: a form brings thirty at once, and each would hold a thread that every file of the CMS waits for. */
const inTurn = turnsOf({ atOnce: 2, mostWaiting: 200 });

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

async function formatOf({ filepath, name }: IncomingFile): Promise<string | null> {
  if (filepath === undefined) return null;
  try {
    const { format, width, height } = await sharp(filepath, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) throw new TooLarge(name);
    return format;
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    return null;
  }
}

/** The picture is as good as any; there were too many before it. */
export class Busy extends errors.RateLimitError {
  constructor() {
    super('Máy chủ đang nhận nhiều ảnh. Hãy chờ ít phút rồi gửi lại.', { code: 'busy' });
  }
}

class TooLarge extends errors.ApplicationError {
  constructor(name: string) {
    super(`Ảnh «${name}» quá lớn: tối đa 50 triệu điểm ảnh, mỗi cạnh tối đa 30.000. Hãy thu nhỏ ảnh rồi gửi lại.`);
  }
}

class TooMuchWork extends errors.ApplicationError {
  constructor(name: string) {
    super(`Ảnh «${name}» có cấu tạo bất thường, không mở được. Hãy chụp màn hình ảnh ấy, hoặc lưu lại rồi gửi.`);
  }
}

async function rewrite(file: IncomingFile): Promise<IncomingFile> {
  if (file.filepath === undefined || file.tmpWorkingDirectory === undefined) return file;
  if (jpegScans(await readFile(file.filepath), MOST_SCANS) > MOST_SCANS) throw new TooMuchWork(file.name);
  const written = join(file.tmpWorkingDirectory, `clean-${file.hash}.webp`);
  const decoded = `${written}.decoded`;
  try {
    await decodePicture(file.filepath, decoded);
    const info = await mainFile(sharp(decoded)).toBuffer({ resolveWithObject: true });
    await writeFile(written, info.data);
    return {
      ...file,
      ext: '.webp',
      mime: 'image/webp',
      filepath: written,
      sent: file.filepath,
      decoded,
      getStream: () => createReadStream(written),
      width: info.info.width,
      height: info.info.height,
      size: Math.round(info.data.length / 10) / 100,
      sizeInBytes: info.data.length,
      provider_metadata: {
        colour: await averageColour(decoded),
        sha256: createHash('sha256').update(info.data).digest('hex'),
        bytes: info.data.length,
      },
    };
  } catch {
    throw new errors.ApplicationError(`Ảnh «${file.name}» bị hỏng, không đọc được. Hãy chụp hoặc lưu lại rồi gửi.`);
  }
}

async function averageColour(picture: string): Promise<string> {
  const { data } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${data.subarray(0, 3).toString('hex')}`;
}
