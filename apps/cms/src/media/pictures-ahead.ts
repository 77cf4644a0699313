import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { folderForSent } from './copies-of-sent';
import { laterRenditions } from './later-renditions';
import { formatOf, isTaken, pictureTurns, rewritePicture, type RewrittenPicture } from './rewrite-picture';

/** As many as a Word file tells of early. */
const MOST_OF_ONE = 10;
/** Of all people: with its points a picture takes up to 25 MB of the disk. */
const MOST_AHEAD = 30;
/** So long somebody looks at what became of her Word file before she takes it over. */
const KEPT_MS = 5 * 60_000;

interface Ahead {
  /** Of what was sent, in bytes. */
  size: number;
  /** Where it was put down. */
  sent: Promise<string>;
  /** Begun; null where it can't be made, and whoever sends it is told why. */
  made: Promise<RewrittenPicture | null> | null;
}

/** The pictures of one person's Word file, by the digest of what was sent. */
type File = Map<string, Ahead>;
const files = new Map<string, File>();

export interface FileAhead {
  /** @param digest SHA-256 of the bytes, in hex */
  begin(digest: string, bytes: Uint8Array): void;
  /** None of them will be sent any more. */
  end(): Promise<void>;
}

/**
 * Pictures that somebody has sent inside a Word file and will soon have in the library are written anew meanwhile, where nobody
 * waits for another picture. Into the library nothing comes by this: `pictureAhead` hands them on where the same bytes arrive. What one
 * person had ahead before goes.
 */
export function fileAhead(strapi: Core.Strapi, person: string): FileAhead {
  const before = files.get(person);
  if (before) void end(person, before);
  const file: File = new Map();
  files.set(person, file);
  const timer = setTimeout(() => void end(person, file), KEPT_MS).unref();
  return {
    begin: (digest, bytes) => {
      if (files.get(person) !== file || file.has(digest)) return;
      const all = [...files.values()].reduce((sum, { size }) => sum + size, 0);
      if (file.size >= MOST_OF_ONE || all >= MOST_AHEAD) return;
      beginOne(strapi, file, digest, { size: bytes.length, sent: putDown(bytes), made: null });
    },
    end: () => {
      clearTimeout(timer);
      return end(person, file);
    },
  };
}

/** Those of everybody; at the newsroom's end. */
export async function endPicturesAhead(): Promise<void> {
  await Promise.all([...files].map(([person, file]) => end(person, file)));
}

async function end(person: string, file: File): Promise<void> {
  if (files.get(person) === file) files.delete(person);
  const left = [...file.values()];
  file.clear();
  await Promise.all(left.map(forget));
}

function beginOne(strapi: Core.Strapi, file: File, digest: string, one: Ahead): void {
  file.set(digest, one);
  pictureTurns.inSpareTime(async () => {
    // Taken or given up before its turn came.
    if (file.get(digest) !== one) return;
    one.made = laterRenditions(strapi)
      .during(async () => make(await one.sent))
      .catch(() => null);
    await one.made;
  });
}

async function putDown(bytes: Uint8Array): Promise<string> {
  const path = join(await folderForSent(), 'sent');
  await writeFile(path, bytes);
  return path;
}

async function make(filepath: string): Promise<RewrittenPicture | null> {
  const format = await formatOf({ filepath, name: '' });
  if (format === null || !isTaken(format)) return null;
  const picture = await rewritePicture({ filepath, name: '' }, dirname(filepath), 'picture');
  // With the place that the camera noted.
  await rm(filepath);
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
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  for (const file of files.values()) {
    const found = file.get(digest);
    if (found === undefined) continue;
    file.delete(digest);
    return found;
  }
  return null;
}

/** What can't be taken away now is at a next start. */
async function forget({ sent, made }: Ahead): Promise<void> {
  await made;
  await sent.then((path) => rm(dirname(path), { recursive: true, force: true })).catch(() => undefined);
}
