import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
    if (await this.has(hash)) return hash;
    const path = this.pathOf(hash);
    await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}.tmp`;
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(body);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    this.#known.add(hash);
    return hash;
  }

  async remove(hash: string): Promise<void> {
    this.#known.delete(hash);
    await rm(this.pathOf(hash), { force: true });
  }
}
