import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { checkKey, type ObjectBody, type ObjectStore, type StoredObject } from './object-store.js';
import { syncFolder } from '../blob-files.js';
import { ObjectsFault, type FaultCode } from './objects-fault.js';

/** Half-written bodies; a leading dot is no key. */
const PARTS = '.parts';
const OLD_MS = 24 * 3_600_000;

/** Objects as files in a folder that every machine mounts. It must be there: an unmounted disk looks like an empty one. */
export class FolderObjects implements ObjectStore {
  /** Folders whose own names last. */
  readonly #lasting = new Set<string>();
  #swept: Promise<void> | null = null;

  /** `sync`: makes names that were put into a folder last. */
  constructor(
    readonly name: string,
    private readonly sync = syncFolder,
  ) {}

  async get(key: string): Promise<Buffer | null> {
    return this.#absentIsNull(() => readFile(this.#path(key)));
  }

  async read(key: string): Promise<AsyncIterable<Uint8Array> | null> {
    const found = await this.#absentIsNull(() => stat(this.#path(key)));
    return found === null ? null : createReadStream(this.#path(key));
  }

  async put(key: string, body: ObjectBody): Promise<void> {
    await this.#guard(async () => {
      const part = await this.#written(body);
      try {
        await mkdir(dirname(this.#path(key)), { recursive: true });
        await rename(part, this.#path(key));
        await this.#settled(key);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    });
  }

  /** A hard link is made or refused in one step, on network file systems too. */
  async putIfAbsent(key: string, body: Uint8Array): Promise<boolean> {
    return this.#guard(async () => {
      const part = await this.#written(body);
      try {
        await mkdir(dirname(this.#path(key)), { recursive: true });
        await link(part, this.#path(key));
        await this.#settled(key);
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
      } finally {
        await rm(part, { force: true });
      }
    });
  }

  async *list(prefix: string, after = ''): AsyncGenerator<StoredObject> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const names = (await this.#absentIsNull(() => readdir(join(this.name, folder), { recursive: true }))) ?? [];
    const keys = names.map((name) => folder + name.replaceAll('\\', '/')).sort();
    for (const key of keys) {
      if (!key.startsWith(prefix) || key <= after || key.includes(PARTS)) continue;
      const found = await this.#absentIsNull(() => stat(join(this.name, key)));
      if (found?.isFile() === true) yield { key, at: found.mtimeMs };
    }
  }

  async remove(keys: readonly string[]): Promise<void> {
    await this.#guard(async () => {
      for (const key of keys) await rm(this.#path(key), { force: true });
    });
  }

  close(): void {
    // Nothing is held open.
  }

  #path(key: string): string {
    return join(this.name, checkKey(key));
  }

  /** The name lasts as well, and those of the folders around it: what was told as done is there after a power cut. */
  async #settled(key: string): Promise<void> {
    const root = resolve(this.name);
    let folder = resolve(dirname(this.#path(key)));
    await this.sync(folder);
    while (!this.#lasting.has(folder) && folder !== root) {
      const above = dirname(folder);
      await this.sync(above);
      // Not before: whoever puts something beside this after a failure must not take the name for lasting.
      this.#lasting.add(folder);
      folder = above;
    }
  }

  /** Of processes that were killed: a body that nobody is writing any more. */
  async #forgetOldParts(): Promise<void> {
    const folder = join(this.name, PARTS);
    for (const name of await readdir(folder)) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found !== null && Date.now() - found.mtimeMs > OLD_MS) await rm(join(folder, name), { force: true });
    }
  }

  /** The body under a temporary name, on disk. */
  async #written(body: ObjectBody): Promise<string> {
    // Not `recursive`: where the disk is not mounted there must be an error, not a new folder.
    await mkdir(join(this.name, PARTS)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    this.#swept ??= this.#forgetOldParts().catch(() => undefined);
    await this.#swept;
    const part = join(this.name, PARTS, randomUUID());
    try {
      if (!(body instanceof Uint8Array)) await copyFile(body.file, part);
      const file = await open(part, body instanceof Uint8Array ? 'wx' : 'r+');
      try {
        if (body instanceof Uint8Array) await file.writeFile(body);
        await file.sync();
      } finally {
        await file.close();
      }
      return part;
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async #absentIsNull<T>(work: () => Promise<T>): Promise<T | null> {
    return this.#guard(() =>
      work().catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }),
    );
  }

  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw faultOf(error, this.name);
    }
  }
}

const CODES: Readonly<Record<string, FaultCode>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
  ENOENT: 'no-bucket',
  ENOTDIR: 'no-bucket',
  ESTALE: 'unreachable',
};

function faultOf(error: unknown, name: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new ObjectsFault(CODES[code] ?? 'other', name, message, { cause: error });
}
