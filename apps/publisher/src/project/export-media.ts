import type Database from 'better-sqlite3';
import { copyFile, link, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BlobFiles } from '../release/blob-files.js';

/** Lays the pictures and files that live documents show under their public paths, beside the pages of `astro build`. */
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
  return assets.length;
}
