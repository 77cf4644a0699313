import type { Core } from '@strapi/strapi';
import type { Picture } from '@toasoan/contracts';
import { bodyImages } from '@toasoan/html-policy';
import { possibleHashes } from '../media/renditions';
import { toPicture } from './picture';
import type { FileRow } from './rows';

/** Looks up pictures by the path under which a body shows them. */
export type PicturesOfBody = (body: string) => Picture[];

/** `src` values of a body that lead to the media library. */
export function uploadPaths(body: string): string[] {
  // Most bodies have none, and thousands are read at a rebuild: only the others are parsed.
  return body.includes('/uploads/') ? bodyImages(body).filter((src) => src.startsWith('/uploads/')) : [];
}

/** One query for all bodies. */
export async function loadBodyPictures(strapi: Core.Strapi, bodies: readonly string[]): Promise<PicturesOfBody> {
  const hashes = [...new Set(bodies.flatMap(uploadPaths).flatMap(possibleHashes))];
  if (hashes.length === 0) return () => [];
  const files = (await strapi.db
    .query('plugin::upload.file')
    .findMany({ where: { hash: { $in: hashes } } })) as FileRow[];
  const byPath = new Map<string, FileRow>();
  for (const file of files) {
    byPath.set(file.url, file);
    for (const format of Object.values(file.formats ?? {})) byPath.set(format.url, file);
  }
  return (body) => {
    const shown = new Set(uploadPaths(body).flatMap((path) => byPath.get(path) ?? []));
    return [...shown].map((file) => toPicture(file, { alt: file.alternativeText ?? '', caption: '', credit: '' }));
  };
}
