import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Core } from '@strapi/strapi';
import sharp from 'sharp';
import { removeFile } from '../media/remove-file';
import { isShown } from '../media/settled-files';
import { storeFile } from '../media/store-file';
import type { FoundPicture } from './picture-folder';

/** A picture as an article shows it; `id` is null in a dry run. */
export interface ShelvedPicture {
  id: number | null;
  url: string;
}

/** Puts a picture into the media library, once for the same bytes; in words why not where it is none. */
export type PutPicture = (
  file: Extract<FoundPicture, { found: 'file' }>,
) => Promise<ShelvedPicture | { unfit: string }>;

const MIMES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};
const UPLOAD = 'plugin::upload.file';

/** Of an article, what shows its pictures. */
export interface Unwritten {
  body?: unknown;
  pictures?: unknown;
  [field: string]: unknown;
}

/** The media library during a run. */
export interface PictureShelf {
  put: PutPicture;
  /** A lot is done; what was put for those of its articles that could not be written, and nothing shows, is taken away again. */
  lotDone(unwritten: readonly Unwritten[]): Promise<void>;
}

/** The way of every upload: decoded and written anew, without what was hidden in it. Found again by its name in a later run. */
export function pictureShelf(strapi: Core.Strapi): PictureShelf {
  const shelved = new Map<string, ShelvedPicture | { unfit: string }>();
  /** By path, of what this lot brought. */
  const fresh = new Map<string, { id: number; url: string }>();
  return {
    put: async (file) => {
      const known = shelved.get(file.path);
      if (known !== undefined) return known;
      const { isNew, ...put } = await shelve(strapi, file.path, await file.bytes());
      shelved.set(file.path, put);
      if (isNew && 'id' in put && put.id !== null) fresh.set(file.path, { id: put.id, url: put.url });
      return put;
    },
    lotDone: async (unwritten) => {
      for (const [path, picture] of fresh) {
        if (!unwritten.some((article) => named(article, picture)) || (await isShown(strapi, picture.id))) continue;
        await removeFile(strapi, picture.id);
        shelved.delete(path);
      }
      fresh.clear();
    },
  };
}

function named({ body, pictures }: Unwritten, { id, url }: { id: number; url: string }): boolean {
  const listed = (pictures ?? []) as readonly { image?: unknown }[];
  return listed.some(({ image }) => image === id) || (typeof body === 'string' && body.includes(url));
}

type Shelved = (ShelvedPicture | { unfit: string }) & { isNew: boolean };

async function shelve(strapi: Core.Strapi, path: string, bytes: Buffer): Promise<Shelved> {
  const unfit = (why: string): Shelved => ({ unfit: why, isNew: false });
  const ending = extname(path).toLowerCase();
  const mime = MIMES[ending];
  if (mime === undefined) return unfit(`đuôi «${ending}» không phải ảnh được nhận`);
  const name = `trang-cu-${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}${ending}`;
  const find = async (where: object): Promise<ShelvedPicture | null> =>
    (await strapi.db.query(UPLOAD).findOne({ where, select: ['id', 'url'] })) as ShelvedPicture | null;
  const there = await find({ name });
  if (there !== null) return { id: there.id, url: there.url, isNew: false };
  try {
    const id = await storeFile(strapi, { name, mime, bytes });
    const stored = await find({ id });
    return stored === null ? unfit('không đọc lại được sau khi lưu') : { id, url: stored.url, isNew: true };
  } catch (error) {
    if (error instanceof Error && error.name === 'ApplicationError') return unfit('tệp hỏng hoặc không phải ảnh');
    throw error;
  }
}

/** For a dry run: looks whether it would be taken, and writes nothing. */
export function pictureLook(): PictureShelf {
  const seen = new Map<string, ShelvedPicture | { unfit: string }>();
  const put: PutPicture = async (file) => {
    const known = seen.get(file.path);
    if (known !== undefined) return known;
    const ending = extname(file.path).toLowerCase();
    const looked =
      MIMES[ending] === undefined
        ? { unfit: `đuôi «${ending}» không phải ảnh được nhận` }
        : await readable(await file.bytes());
    seen.set(file.path, looked);
    return looked;
  };
  return { put, lotDone: () => Promise.resolve() };
}

async function readable(bytes: Buffer): Promise<ShelvedPicture | { unfit: string }> {
  try {
    await sharp(bytes, { failOn: 'error' }).resize(8, 8, { fit: 'fill' }).toBuffer();
    return { id: null, url: '/uploads/chay-thu.webp' };
  } catch {
    return { unfit: 'tệp hỏng hoặc không phải ảnh' };
  }
}
