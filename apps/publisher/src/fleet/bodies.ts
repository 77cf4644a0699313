import type Database from 'better-sqlite3';
import { stat } from 'node:fs/promises';
import { hashOf, type BlobFiles } from '../release/blob-files.js';
import type { ObjectBody, ObjectStore } from '../release/objects/object-store.js';
import type { ContentIndex } from '../project/content-index.js';
import { shownFiles } from '../project/shown-files.js';
import type { FleetBook } from './fleet-book.js';
import { bodyKey, WANTED } from './log-entry.js';
import type { Row } from './shared-tables.js';

const AT_ONCE = 32;

/** A body that an entry names is in the shared store no more: this machine has been away for too long. */
export class BodyMissing extends Error {}

/** Carries bodies of pages and files between this machine and the shared store, each once. */
export class Bodies {
  readonly #page;
  readonly #keep;
  readonly #drop;
  readonly #used;
  readonly #isShown;

  constructor(
    private readonly db: Database.Database,
    private readonly blobs: BlobFiles,
    private readonly objects: ObjectStore,
    private readonly book: FleetBook,
    index: Pick<ContentIndex, 'db'>,
  ) {
    this.#isShown = shownFiles(index);
    this.#page = db.prepare('SELECT body FROM page_body WHERE hash = ?').pluck();
    this.#keep = db.prepare('INSERT OR IGNORE INTO page_body (hash, body) VALUES (?, ?)');
    this.#drop = db.prepare('DELETE FROM page_body WHERE hash = ?');
    this.#used = db.prepare('SELECT 1 FROM entry WHERE hash = ? LIMIT 1');
  }

  /** Those of new entries, up; whatever is there already costs nothing. */
  async share(entries: readonly Row[]): Promise<void> {
    const missing = wanted(entries).filter(({ hash }) => !this.book.isShared(hash));
    for (const lot of inLots(missing)) {
      const put = await Promise.all(
        lot.map(async ({ hash, stored }) => {
          const body = stored === 'file' ? await this.#file(hash) : (this.#page.get(hash) as Buffer | undefined);
          if (body === undefined) {
            // Forgotten again meanwhile: the row that says so follows in the next entry.
            if (this.#used.get(hash) === undefined) return [];
            // Never an entry that no other machine could follow.
            throw new Error(`nội dung ${hash} của bản phát hành không còn trên máy này`);
          }
          // A page that is torn here would be refused by every machine that follows; the self-check mends it.
          if (body instanceof Uint8Array && hashOf(body) !== hash)
            throw new Error(`nội dung ${hash} của bản phát hành bị hỏng trên máy này: hãy chạy lệnh self-check`);
          await this.objects.put(bodyKey(hash), body);
          return [hash];
        }),
      );
      this.#write(() => {
        for (const hash of put.flat()) this.book.shared(hash);
      });
    }
  }

  /** Those of new entries, down. @throws BodyMissing */
  async fetch(entries: readonly Row[]): Promise<void> {
    for (const lot of inLots(wanted(entries))) {
      const came = await Promise.all(lot.map(async (one) => ({ ...one, body: await this.#come(one) })));
      this.#write(() => {
        for (const { hash, body } of came) {
          if (body !== null) this.#keep.run(hash, body);
          this.book.shared(hash);
        }
      });
    }
  }

  /** Of entries that went: what no other shows, and no document that is here would show once this machine leads. */
  async forget(entries: readonly Row[]): Promise<void> {
    for (const { hash, stored } of wanted(entries)) {
      if (this.#used.get(hash) !== undefined || this.#isShown(hash)) continue;
      this.book.unshared(hash);
      if (stored === 'file') await this.blobs.remove(hash);
      else this.#drop.run(hash);
    }
  }

  /** Puts again what machines have missed, where it is still shown. To be called by the leader. */
  async putWanted(): Promise<void> {
    const row = this.db.prepare('SELECT hash, stored FROM entry WHERE hash = ? LIMIT 1');
    for await (const { key } of this.objects.list(WANTED)) {
      const hash = key.slice(WANTED.length);
      this.book.unshared(hash);
      const entry = row.get(hash) as Row | undefined;
      if (entry !== undefined) await this.share([entry]);
      await this.objects.remove([key]);
    }
  }

  /** The leader is told; until it has put it there is nothing to show. */
  async #ask(hash: string): Promise<never> {
    await this.objects.put(WANTED + hash, Buffer.from(hash));
    throw new BodyMissing(hash);
  }

  async #file(hash: string): Promise<ObjectBody | undefined> {
    const file = this.blobs.pathOf(hash);
    const found = await stat(file).catch(() => null);
    return found === null ? undefined : { file, size: found.size };
  }

  /** The bytes of a page that is not here; null where there is nothing to write: it is here, or was a file. */
  async #come({ hash, stored }: { hash: string; stored: string }): Promise<Buffer | null> {
    if (stored !== 'file') {
      if (this.#page.get(hash) !== undefined) return null;
      const body = await this.objects.get(bodyKey(hash));
      if (body === null) return this.#ask(hash);
      if (hashOf(body) !== hash) throw new Error(`the body ${hash} came damaged`);
      return body;
    }
    if (await this.blobs.has(hash)) return null;
    const parts = await this.objects.read(bodyKey(hash));
    if (parts === null) return this.#ask(hash);
    const { hash: came } = await this.blobs.receive(parts);
    if (came !== hash) throw new Error(`the body ${hash} came as ${came}`);
    return null;
  }

  /** One commit for many: each costs an fsync. */
  #write(work: () => void): void {
    this.db.transaction(work).immediate();
  }
}

const wanted = (entries: readonly Row[]): { hash: string; stored: string }[] => [
  ...new Map(entries.map((row) => [row['hash'], row as { hash: string; stored: string }])).values(),
];

function* inLots<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += AT_ONCE) yield all.slice(at, at + AT_ONCE);
}
