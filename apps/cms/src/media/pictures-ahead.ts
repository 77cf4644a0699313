import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Core } from '@strapi/strapi';
import { folderForSent } from './copies-of-sent';
import { laterRenditions } from './later-renditions';
import { formatOf, isTaken, pictureTurn, rewritePicture, type RewrittenPicture } from './rewrite-picture';

/** As many as a Word file tells of early. */
const MOST_OF_ONE = 10;
/** Of all people: with its points a picture takes up to 25 MB of the disk. */
const MOST_AHEAD = 30;
/** So long somebody looks at what became of her Word file before she takes it over. */
const KEPT_MS = 5 * 60_000;

const SENT = 'sent';

interface Ahead {
  /** Of what was sent, in bytes. */
  size: number;
  /** The folder where it was put down; null where it could not be. */
  folder: Promise<string | null>;
  /** Begun; null where it can't be made, and whoever sends it is told why. */
  made: Promise<RewrittenPicture | null> | null;
}

/** The pictures of one person's Word file, by the digest of what was sent. */
type File = Map<string, Ahead>;
const files = new Map<string, File>();
/** Files whose pictures are being cleared away. */
const endings = new Set<Promise<void>>();

export interface FileAhead {
  /** @param digest SHA-256 of the bytes, in hex */
  begin(digest: string, bytes: Uint8Array): void;
  /** None of them will be sent any more. */
  end(): void;
}

/**
 * Pictures that somebody has sent inside a Word file and will soon have in the library are written anew meanwhile, where nobody
 * waits for another picture. Into the library nothing comes by this: `pictureAhead` hands them on where the same bytes arrive. What one
 * person had ahead before goes.
 */
export function fileAhead(strapi: Core.Strapi, person: string): FileAhead {
  const before = files.get(person);
  if (before) end(person, before);
  const file: File = new Map();
  files.set(person, file);
  const timer = setTimeout(() => {
    end(person, file);
  }, KEPT_MS).unref();
  return {
    begin: (digest, bytes) => {
      if (files.get(person) !== file || file.has(digest)) return;
      const all = [...files.values()].reduce((sum, { size }) => sum + size, 0);
      if (file.size >= MOST_OF_ONE || all >= MOST_AHEAD) return;
      beginOne(strapi, file, digest, { size: bytes.length, folder: putDown(bytes), made: null });
    },
    end: () => {
      clearTimeout(timer);
      end(person, file);
    },
  };
}

/** Those of everybody; at the newsroom's end. */
export async function endPicturesAhead(): Promise<void> {
  for (const [person, file] of files) end(person, file);
  await Promise.all(endings);
}

function end(person: string, file: File): void {
  if (files.get(person) === file) files.delete(person);
  const ending = Promise.all([...file.values()].map(forget)).then(() => {
    endings.delete(ending);
  });
  endings.add(ending);
  file.clear();
}

function beginOne(strapi: Core.Strapi, file: File, digest: string, one: Ahead): void {
  file.set(digest, one);
  laterRenditions(strapi).inSpareTime(async () => {
    const folder = await one.folder;
    // Taken or given up before its turn came.
    if (folder === null || file.get(digest) !== one) return;
    one.made = pictureTurn(() => make(folder)).catch(() => null);
    await one.made;
  });
}

async function putDown(bytes: Uint8Array): Promise<string | null> {
  let folder: string | null = null;
  try {
    folder = await folderForSent();
    await writeFile(join(folder, SENT), bytes);
    return folder;
  } catch {
    // A full disk: whoever sends the picture is told.
    if (folder !== null) await clear(folder);
    return null;
  }
}

async function make(folder: string): Promise<RewrittenPicture | null> {
  const sent = { filepath: join(folder, SENT), name: '' };
  const format = await formatOf(sent);
  if (format === null || !isTaken(format)) return null;
  const picture = await rewritePicture(sent, folder, 'picture');
  // With the place that the camera noted.
  await rm(sent.filepath);
  return picture;
}

/** The picture at `path`, into `folder` under `stem`, where it was begun ahead; null where it is still to be made. */
export async function pictureAhead(path: string, folder: string, stem: string): Promise<RewrittenPicture | null> {
  const found = await take(path);
  if (found === null) return null;
  try {
    const picture = await found.made;
    if (picture === null) return null;
    const written = join(folder, `${stem}.webp`);
    const decoded = `${written}.decoded`;
    await rename(picture.written, written);
    await rename(picture.decoded, decoded);
    return { ...picture, written, decoded };
  } catch {
    // Whatever is wrong with it: it is made once more.
    return null;
  } finally {
    await forget(found);
  }
}

async function take(path: string): Promise<Ahead | null> {
  if (files.size === 0) return null;
  const { size } = await stat(path);
  // Files without a double are not read for it.
  if (![...files.values()].some((file) => [...file.values()].some((one) => one.size === size))) return null;
  const sum = createHash('sha256');
  await pipeline(createReadStream(path), sum);
  const digest = sum.digest('hex');
  for (const file of files.values()) {
    const found = file.get(digest);
    if (found === undefined) continue;
    file.delete(digest);
    return found;
  }
  return null;
}

async function forget({ folder, made }: Ahead): Promise<void> {
  await made;
  const path = await folder;
  if (path !== null) await clear(path);
}

/** What can't be taken away now is at a next start. */
const clear = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true }).catch(() => undefined);
