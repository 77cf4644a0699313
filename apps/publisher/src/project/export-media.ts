import type Database from 'better-sqlite3';
import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobFiles } from '../release/blob-files.js';
import { iconsOf } from '../share/site-icons.js';

/**
 * Lays the pictures and files that live documents show, and icons in chosen colours, under their public paths, beside the
 * pages of `astro build`. Returns how many are the documents'.
 */
export async function exportMedia(db: Database.Database, blobs: BlobFiles, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const assets = db
    .prepare(
      'SELECT DISTINCT address, hash FROM asset WHERE address IN (SELECT address FROM media_use) ORDER BY address',
    )
    .all() as { address: string; hash: string }[];
  for (const { address, hash } of assets) {
    const target = join(folder, address);
    await mkdir(dirname(target), { recursive: true });
    await link(blobs.pathOf(hash), target).catch(() => copyFile(blobs.pathOf(hash), target));
  }
  for (const { path, body } of await iconsOf(db)) await writeFile(join(folder, path), body);
  return assets.length;
}
