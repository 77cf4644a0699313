import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const TEMPORARY = '.tmp';

/** The hash by which the release store knows a body. */
export function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

/** Pictures and files on disk, named by their hash: written once, never changed. */
export class BlobFiles {
  readonly #known = new Set<string>();

  constructor(private readonly folder: string) {}

  pathOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }

  async has(hash: string): Promise<boolean> {
    if (this.#known.has(hash)) return true;
    const found = await stat(this.pathOf(hash)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (found) this.#known.add(hash);
    return found;
  }

  /** Stores a body; when this returns it is on disk under its name, whole. */
  async put(body: Uint8Array): Promise<string> {
    const hash = hashOf(body);
    return (await this.has(hash)) ? hash : (await this.receive([body])).hash;
  }

  /** Stores a body as it comes, part by part; of one that breaks off nothing stays. */
  async receive(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<{ hash: string; bytes: number }> {
    await mkdir(this.folder, { recursive: true });
    const temporary = join(this.folder, `${randomUUID()}${TEMPORARY}`);
    try {
      const { hash, bytes } = await writeParts(temporary, parts);
      const path = this.pathOf(hash);
      await mkdir(dirname(path), { recursive: true });
      await rename(temporary, path);
      // A rename is on disk only when its folder is, and a new folder when the one around it is.
      await syncFolder(dirname(path));
      await syncFolder(this.folder);
      this.#known.add(hash);
      return { hash, bytes };
    } catch (error) {
      // A full disk must not stay full of what it had no room for.
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** Deletes what a crash left half written; at start, before anything is received. Returns how many files. */
  async sweep(): Promise<number> {
    const found = await readdir(this.folder, { recursive: true }).catch(() => []);
    const partial = found.filter((name) => name.endsWith(TEMPORARY));
    for (const name of partial) await rm(join(this.folder, name), { force: true });
    return partial.length;
  }

  async remove(hash: string): Promise<void> {
    this.#known.delete(hash);
    await rm(this.pathOf(hash), { force: true });
  }
}

async function writeParts(
  path: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ hash: string; bytes: number }> {
  const digest = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx');
  try {
    for await (const part of parts) {
      digest.update(part);
      bytes += part.length;
      await file.writeFile(part);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { hash: digest.digest('hex'), bytes };
}

/** Makes names that were put into a folder last: a rename is on disk only when its folder is. */
export async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and needs no such step.
  if (process.platform === 'win32') return;
  const folder = await open(path);
  try {
    await folder.sync().catch((error: unknown) => {
      // Some network file systems have no such step either.
      if (!['EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    });
  } finally {
    await folder.close();
  }
}
