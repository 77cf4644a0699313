import type Database from 'better-sqlite3';

/** What the site still owes its index: pages to render again, or everything. On disk, so a crash forgets nothing. */
export class OwedWork {
  readonly #soil;
  readonly #dirty;
  readonly #clean;
  readonly #transaction;

  constructor(private readonly db: Database.Database) {
    this.#soil = db.prepare(
      'INSERT INTO dirty (path, at_once) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET at_once = max(at_once, excluded.at_once)',
    );
    this.#dirty = db.prepare('SELECT path, at_once AS atOnce FROM dirty ORDER BY path');
    this.#clean = db.prepare('DELETE FROM dirty WHERE path = ?');
    this.#transaction = db.transaction((work: () => void) => {
      work();
    });
  }

  /** Notes addresses that no longer match the index. `atOnce`: what nobody needs any more may not linger. */
  soil(paths: Iterable<string>, atOnce: boolean): void {
    for (const path of paths) this.#soil.run(path, atOnce ? 1 : 0);
  }

  dirty(): { path: string; atOnce: boolean }[] {
    return (this.#dirty.all() as { path: string; atOnce: number }[]).map(({ path, atOnce }) => ({
      path,
      atOnce: atOnce === 1,
    }));
  }

  /** Forgets addresses that a release now carries. */
  clean(paths: Iterable<string>): void {
    this.#transaction(() => {
      for (const path of paths) this.#clean.run(path);
    });
  }

  /** How many addresses no longer match the index. */
  dirtyCount(): number {
    return this.db.prepare('SELECT count(*) FROM dirty').pluck().get() as number;
  }

  /** The index was made anew and does not know the whole site yet: nothing rendered from it may replace a release. */
  isFresh(): boolean {
    return this.db.prepare(`SELECT 1 FROM meta WHERE key = 'fresh'`).get() !== undefined;
  }

  freshNoMore(): void {
    this.db.prepare(`DELETE FROM meta WHERE key = 'fresh'`).run();
  }

  /** It was made anew beside a release: that may show what it never knew, which the next whole rebuild takes away. */
  wantUnclaimed(): void {
    this.db.prepare(`INSERT OR IGNORE INTO meta (key, value) VALUES ('unclaimed', '1')`).run();
  }

  wantsUnclaimed(): boolean {
    return this.db.prepare(`SELECT 1 FROM meta WHERE key = 'unclaimed'`).get() !== undefined;
  }

  unclaimedDone(): void {
    this.db.prepare(`DELETE FROM meta WHERE key = 'unclaimed'`).run();
  }

  /** A release was made without files that the CMS could not be asked for. */
  wantFiles(): void {
    this.db.prepare(`INSERT OR IGNORE INTO meta (key, value) VALUES ('files', '1')`).run();
  }

  wantsFiles(): boolean {
    return this.db.prepare(`SELECT 1 FROM meta WHERE key = 'files'`).get() !== undefined;
  }

  filesDone(): void {
    this.db.prepare(`DELETE FROM meta WHERE key = 'files'`).run();
  }

  /** A whole rebuild is owed: survives a restart. */
  wantWhole(): void {
    this.db
      .prepare(
        `INSERT INTO meta (key, value) VALUES ('whole', '1') ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1`,
      )
      .run();
  }

  /** Which rebuild is owed; null if none is. */
  wantsWhole(): string | null {
    return (this.db.prepare(`SELECT value FROM meta WHERE key = 'whole'`).pluck().get() as string | undefined) ?? null;
  }

  /** The rebuild that began when `wanted` was owed is done. One that was asked for since is still owed. */
  wholeDone(wanted: string | null): void {
    this.db.prepare(`DELETE FROM meta WHERE key = 'whole' AND value = ?`).run(wanted);
  }
}
