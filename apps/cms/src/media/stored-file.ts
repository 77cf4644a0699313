import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { storedInS3 } from './s3/s3-media';

/** The bytes of a file of the library by its address, wherever it lies; null: there is none. */
export async function readStored(strapi: Core.Strapi, url: string): Promise<Buffer | null> {
  const stored = await storedInS3(url);
  if (stored === 'local') return readFile(join(strapi.dirs.static.public, url)).catch(() => null);
  return stored?.Body === undefined ? null : Buffer.from(await stored.Body.transformToByteArray());
}

/** A path at which a file of the library can be read: its own, or that of a copy in `folder`. @throws Error: there is none */
export async function storedPath(strapi: Core.Strapi, url: string, folder: string): Promise<string> {
  const stored = await storedInS3(url);
  if (stored === 'local') return join(strapi.dirs.static.public, url);
  if (stored?.Body === undefined) throw new Error(`${url} is not in the library's bucket`);
  const copy = join(folder, 'stored');
  await writeFile(copy, await stored.Body.transformToByteArray());
  return copy;
}
