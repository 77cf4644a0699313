import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { folderForSent } from './copies-of-sent';
import { laterRenditions } from './later-renditions';
import { formatOf, isTaken, pictureTurn, rewritePicture, type RewrittenPicture } from './rewrite-picture';

/** Two Word files' worth: a picture and its points are some ten megabytes on the disk. */
const MOST_AHEAD = 20;
/** So long somebody looks at what became of her Word file before she takes it over. */
const KEPT_MS = 5 * 60_000;

interface Ahead {
  folder: Promise<string>;
  /** null: whoever sends it has it made then, or is told why not. */
  picture: Promise<RewrittenPicture | null>;
}

/** By the digest of their bytes: what is made of the same bytes is the same, whoever sends them. */
const ahead = new Map<string, Ahead>();

/**
 * Begins to write anew a picture that somebody has sent inside something else and will soon have in the library: those of a Word
 * file, while its words are read. Into the library nothing comes by this; `pictureAhead` hands it on when its bytes arrive there.
 */
export function beginPicture(strapi: Core.Strapi, bytes: Uint8Array): void {
  const digest = digestOf(bytes);
  if (ahead.size >= MOST_AHEAD || ahead.has(digest)) return;
  const folder = folderForSent();
  const picture = folder.then((path) => laterRenditions(strapi).during(() => make(path, bytes))).catch(() => null);
  const begun = { folder, picture };
  ahead.set(digest, begun);
  setTimeout(() => {
    if (ahead.get(digest) === begun) ahead.delete(digest);
    void forget(begun);
  }, KEPT_MS).unref();
}

async function make(folder: string, bytes: Uint8Array): Promise<RewrittenPicture | null> {
  const sent = { filepath: join(folder, 'sent'), name: '' };
  await writeFile(sent.filepath, bytes);
  const format = await formatOf(sent);
  return format !== null && isTaken(format) ? pictureTurn(() => rewritePicture(sent, folder, 'picture')) : null;
}

/** The picture at `path`, into `folder` under `stem`, where it was begun ahead; null where it is still to be made. */
export async function pictureAhead(path: string, folder: string, stem: string): Promise<RewrittenPicture | null> {
  if (ahead.size === 0) return null;
  const digest = digestOf(await readFile(path));
  const begun = ahead.get(digest);
  if (!begun) return null;
  ahead.delete(digest);
  const picture = await begun.picture;
  if (picture === null) {
    await forget(begun);
    return null;
  }
  const written = join(folder, `${stem}.webp`);
  const decoded = `${written}.decoded`;
  await rename(picture.written, written);
  await rename(picture.decoded, decoded);
  await forget(begun);
  return { ...picture, written, decoded };
}

/** What can't be taken away now is at the next start. */
async function forget({ folder, picture }: Ahead): Promise<void> {
  await picture;
  await folder.then((path) => rm(path, { recursive: true, force: true })).catch(() => undefined);
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
