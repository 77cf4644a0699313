import type Database from 'better-sqlite3';
import { openDatabase, type Durability } from '../database.js';
import { hashOf } from './blob-files.js';
import { entryOf, type EntryRow, type ShownRow } from './entry-row.js';
import { forgetReleasesBefore } from './forget-releases.js';
import { isAsset } from './is-asset.js';
import { countPages, firstOf, listReleases, lostSince, unusedFiles } from './kept-releases.js';
import { prepareReleaseSchema } from './release-schema.js';
import type { Change, CurrentRelease, Entry, ReleaseStore } from './release-store.js';

/** Manifest, pointer and pages in one SQLite file: a release and its switch are one transaction. `bulk`: who only stages. */
export function sqliteReleaseStore(path: string, durability: Durability = 'full'): ReleaseStore {
  const db = openDatabase(path, durability);
  prepareReleaseSchema(db);
  return new SqliteReleaseStore(db);
}

class SqliteReleaseStore implements ReleaseStore {
  readonly #sql;

  constructor(private readonly db: Database.Database) {
    this.#sql = {
      current: db.prepare(
        'SELECT pointer.release, pinned, templates, created_at AS createdAt FROM pointer JOIN release ON release.id = pointer.release',
      ),
      head: db.prepare('SELECT max(id) FROM release').pluck(),
      headTemplates: db.prepare('SELECT templates FROM release ORDER BY id DESC LIMIT 1').pluck(),
      find: db.prepare(
        `SELECT hash, mime, size, stored, gone, from_release AS fromRelease, to_release AS toRelease FROM entry
         WHERE path = ? AND from_release <= ? ORDER BY from_release DESC LIMIT 1`,
      ),
      open: db.prepare(
        'SELECT from_release AS fromRelease, hash, mime, gone FROM entry WHERE path = ? AND to_release IS NULL',
      ),
      lost: lostSince(db),
      // Never earlier than the file that stood at the path before was taken away.
      since: db
        .prepare(
          `SELECT max(coalesce((SELECT from_release FROM entry WHERE path = :page AND to_release IS NULL), (SELECT max(id) FROM release)),
                      coalesce((SELECT max(to_release) FROM entry WHERE path = :path), 0))`,
        )
        .pluck(),
      closeEntry: db.prepare('UPDATE entry SET to_release = ? WHERE path = ? AND to_release IS NULL'),
      insert: db.prepare(
        'INSERT OR REPLACE INTO entry (path, from_release, hash, mime, size, stored, gone) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      body: db.prepare('SELECT body FROM page_body WHERE hash = ?').pluck(),
      putBody: db.prepare('INSERT OR IGNORE INTO page_body (hash, body) VALUES (?, ?)'),
      mend: db.prepare('UPDATE page_body SET body = ? WHERE hash = ?'),
      hasBody: db.prepare('SELECT 1 FROM page_body WHERE hash = ?').pluck(),
      markStaged: db.prepare('INSERT OR IGNORE INTO staged (hash) VALUES (?)'),
      release: db.prepare('INSERT INTO release (id, created_at, reason, templates, changed) VALUES (?, ?, ?, ?, ?)'),
      point: db.prepare('UPDATE pointer SET release = ?, pinned = ?'),
      leave: db.prepare('INSERT OR IGNORE INTO leftover (path, since_release) VALUES (?, ?)'),
      unleave: db.prepare('DELETE FROM leftover WHERE path = ?'),
      oldest: db.prepare('SELECT id FROM release ORDER BY id DESC LIMIT 1 OFFSET ?').pluck(),
      removed: db.prepare('DELETE FROM unused_file WHERE hash = ?'),
    };
  }

  current(): CurrentRelease {
    const row = this.#sql.current.get() as Omit<CurrentRelease, 'pinned'> & { pinned: number };
    return { ...row, pinned: row.pinned === 1 };
  }

  find(path: string): Entry | null {
    const row = this.#shown(path);
    return row && entryOf(row);
  }

  shownSince(path: string, same: (page: Buffer) => boolean): number | null {
    return firstOf(path, this.#shown(path), this.#sql.find, ({ hash }) => same(this.page(hash) ?? Buffer.alloc(0)));
  }

  #shown(path: string): ShownRow | null {
    const { release } = this.current();
    const row = this.#sql.find.get(path, release) as ShownRow | undefined;
    return row === undefined || (row.toRelease !== null && row.toRelease <= release) ? null : row;
  }

  wasThere(path: string): boolean {
    return this.#sql.find.get(path, this.current().release) !== undefined;
  }

  keeps(path: string): boolean {
    return this.#sql.lost.get({ path, release: this.current().release }) === undefined;
  }

  page(hash: string): Buffer | null {
    return (this.#sql.body.get(hash) as Buffer | undefined) ?? null;
  }

  put(bodies: Iterable<{ hash: string; body: Uint8Array }>): void {
    this.#write(() => {
      for (const { hash, body } of bodies) this.#sql.putBody.run(hash, body);
    });
  }

  stage(bodies: Iterable<{ hash: string; body: Uint8Array }>): void {
    this.#write(() => {
      for (const { hash, body } of bodies) {
        this.#sql.putBody.run(hash, body);
        this.#sql.markStaged.run(hash);
      }
    });
  }

  mend(hash: string, body: Uint8Array): boolean {
    return this.#sql.mend.run(body, hash).changes > 0;
  }

  discardStaged(): void {
    this.#write(() => {
      this.db.exec('DELETE FROM staged; DELETE FROM page_body WHERE hash NOT IN (SELECT hash FROM entry);');
    });
  }

  commit(changes: Iterable<Change>, reason: string): number {
    return this.#write(() => {
      const next = (this.#sql.head.get() as number) + 1;
      let changed = 0;
      for (const change of changes) if (this.#apply(change, next)) changed += 1;
      if (changed === 0) return this.current().release;
      return this.#finish(next, reason, this.#sql.headTemplates.get() as string, changed);
    });
  }

  complete(files: Iterable<{ path: string; entry: Entry; page: string }>): void {
    this.#write(() => {
      for (const { path, entry, page } of files) {
        this.#sql.unleave.run(path);
        if (this.#sql.open.get(path) !== undefined) continue;
        this.#insert(path, this.#sql.since.get({ path, page }) as number, entry);
      }
    });
  }

  replace(entries: ReadonlyMap<string, Entry>, reason: string, templates: string, gone?: ReadonlySet<string>): number {
    return this.#write(() => {
      const next = (this.#sql.head.get() as number) + 1;
      let changed = 0;
      const old = this.db.prepare('SELECT path FROM entry WHERE to_release IS NULL').pluck().all() as string[];
      for (const path of old.filter((one) => !entries.has(one))) {
        const keepForReaders = isAsset(path) && gone?.has(path) !== true;
        if (this.#apply({ path, put: 'nothing', keepForReaders }, next)) changed += 1;
      }
      for (const [path, entry] of entries) if (this.#apply({ path, put: 'stored', entry }, next)) changed += 1;
      return this.#finish(next, reason, templates, changed);
    });
  }

  *paths(of: 'shown' | 'newest' = 'shown'): Generator<{ path: string; entry: Entry }> {
    const release = of === 'shown' ? this.current().release : (this.#sql.head.get() as number);
    const rows = this.db
      .prepare(
        `SELECT path, hash, mime, size, stored, gone FROM entry WHERE from_release <= :release
         AND (to_release IS NULL OR to_release > :release) AND path NOT IN (SELECT path FROM leftover) ORDER BY path`,
      )
      .all({ release }) as (EntryRow & { path: string })[];
    for (const { path, ...row } of rows) yield { path, entry: entryOf(row) };
  }

  pagesIn(release: number): number | null {
    return countPages(this.db, release);
  }

  rollBack(release: number): boolean {
    const known = this.db.prepare('SELECT 1 FROM release WHERE id = ? AND id > 0').get(release) !== undefined;
    if (known) this.#sql.point.run(release, 1);
    return known;
  }

  unpin(): void {
    this.#sql.point.run(this.#sql.head.get(), 0);
  }

  releases(limit: number): ReturnType<ReleaseStore['releases']> {
    return listReleases(this.db, limit);
  }

  prune(keep: number): string[] {
    const oldest = this.#sql.oldest.get(keep - 1) as number | undefined;
    if (oldest !== undefined && !this.current().pinned)
      this.#write(() => {
        forgetReleasesBefore(oldest, this.db);
      });
    return unusedFiles(this.db);
  }

  filesRemoved(hashes: readonly string[]): void {
    this.#write(() => {
      for (const hash of hashes) this.#sql.removed.run(hash);
    });
  }

  close(): void {
    this.db.close();
  }

  /**
   * One transaction that holds the writer's lock from its beginning. Begun as a reader (SQLite's default) it would be
   * refused at its first write, at once and whatever the timeout, where the rebuild's thread has written since.
   */
  #write<Result>(work: () => Result): Result {
    return this.db.transaction(work).immediate();
  }

  #apply(change: Change, next: number): boolean {
    const { path } = change;
    const open = this.#sql.open.get(path) as
      (Pick<EntryRow, 'hash' | 'mime' | 'gone'> & { fromRelease: number }) | undefined;
    if (change.put === 'nothing') {
      if (open === undefined) return false;
      if (change.keepForReaders) {
        this.#sql.leave.run(path, next);
        return false;
      }
      this.#sql.closeEntry.run(next, path);
      this.#sql.unleave.run(path);
      return true;
    }
    const entry = change.put === 'stored' ? change.entry : this.#store(change);
    this.#sql.unleave.run(path);
    const gone = entry.gone === true ? 1 : 0;
    if (open?.hash === entry.hash && open.mime === entry.mime && open.gone === gone) return false;
    // Better no release than one with a blank page.
    if (entry.stored === 'page' && this.#sql.hasBody.get(entry.hash) === undefined)
      throw new Error(`the body of ${path} (${entry.hash}) is not in the store`);
    if (open !== undefined) this.#sql.closeEntry.run(next, path);
    this.#insert(path, next, entry);
    return true;
  }

  #insert(path: string, release: number, { hash, mime, size, stored, gone = false }: Entry): void {
    this.#sql.insert.run(path, release, hash, mime, size, stored, gone ? 1 : 0);
  }

  #store({ body, mime, gone = false }: { body: Uint8Array; mime: string; gone?: boolean }): Entry {
    const hash = hashOf(body);
    this.#sql.putBody.run(hash, body);
    return { hash, mime, size: body.length, stored: 'page', gone };
  }

  #finish(next: number, reason: string, templates: string, changed: number): number {
    this.#sql.release.run(next, new Date().toISOString(), reason, templates, changed);
    // Rolled back on purpose: what is published meanwhile waits behind the pointer until it is released.
    if (!this.current().pinned) this.#sql.point.run(next, 0);
    return next;
  }
}
