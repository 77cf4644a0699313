import { copyFile, link, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { BlobFiles } from './blob-files.js';
import type { Entry, ReleaseStore } from './release-store.js';

/** The file that a public path becomes in a plain folder, as `astro build` writes it. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** Writes the current release into an empty folder, for static hosting or for comparing. Returns what it wrote, by path. */
export async function exportRelease(
  releases: ReleaseStore,
  blobs: BlobFiles,
  folder: string,
): Promise<Map<string, Entry>> {
  const root = resolve(folder);
  const written = new Map<string, Entry>();
  for (const { path, entry } of releases.paths()) {
    const target = join(root, fileOf(path));
    if (!target.startsWith(root + sep)) throw new Error(`${path} lies outside of the folder`);
    await mkdir(dirname(target), { recursive: true });
    if (entry.stored === 'page') await writeFile(target, bodyOf(releases, path, entry));
    // Across file systems a hard link is impossible; then the bytes are copied.
    else await link(blobs.pathOf(entry.hash), target).catch(() => copyFile(blobs.pathOf(entry.hash), target));
    written.set(path, entry);
  }
  return written;
}

/** Better no export than one with a blank page: a release that was forgotten meanwhile takes its pages along. */
function bodyOf(releases: ReleaseStore, path: string, { hash }: Entry): Buffer {
  const body = releases.page(hash);
  if (body === null) throw new Error(`the body of ${path} (${hash}) is not in the store any more`);
  return body;
}
