import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { BlobFiles } from './blob-files.js';
import type { ReleaseStore } from './release-store.js';

/** The file that a public path becomes in a plain folder, as `astro build` writes it. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Writes the current release as a plain folder, for static hosting or for comparing. Returns the number of files. */
export async function exportRelease(releases: ReleaseStore, blobs: BlobFiles, folder: string): Promise<number> {
  const root = resolve(folder);
  let files = 0;
  for (const { path, entry } of releases.paths()) {
    const target = join(root, fileOf(path));
    if (!target.startsWith(root + sep)) throw new Error(`${path} lies outside of the folder`);
    await mkdir(dirname(target), { recursive: true });
    if (entry.stored === 'page') await writeFile(target, releases.page(entry.hash) ?? '');
    // Across file systems a hard link is impossible; then the bytes are copied.
    else await link(blobs.pathOf(entry.hash), target).catch(() => copyFile(blobs.pathOf(entry.hash), target));
    files += 1;
  }
  return files;
}
