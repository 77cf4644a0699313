import { copyFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'toasoan-owed-';
/** Longer than any is owed (`later-renditions.ts`). */
const OLD_MS = 10 * 60_000;

/** A folder for one picture as it came; whoever makes it takes it away. */
export const folderForSent = (): Promise<string> => mkdtemp(join(tmpdir(), PREFIX));

/** A copy of a picture as it came, in a folder of its own; comes back with its path. */
export async function copyOf(sent: string): Promise<string> {
  const copy = join(await folderForSent(), 'sent');
  await copyFile(sent, copy);
  return copy;
}

/** A killed newsroom leaves copies behind, with the place that the camera noted: those nobody owes any more go. */
export async function forgetOldCopies(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found !== null && now - found.mtimeMs > OLD_MS) await rm(path, { recursive: true, force: true });
  }
}
