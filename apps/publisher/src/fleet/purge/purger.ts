import type Database from 'better-sqlite3';
import type { Logger } from 'pino';
import { describe } from '../../describe.js';
import type { PurgePlace } from './purge-config.js';

const DDL = `
CREATE TABLE IF NOT EXISTS purge (path TEXT PRIMARY KEY, attempts INTEGER NOT NULL DEFAULT 0, next_at INTEGER NOT NULL) WITHOUT ROWID;
`;
/** What most CDNs take at once. */
const LOT = 30;
const TIMEOUT_MS = 10_000;

/** Addresses that a CDN has to fetch anew: on disk until it has taken them, tried again with growing pauses. Holds nothing up. */
export class Purger {
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #stopped = false;
  #error: string | null = null;

  constructor(
    private readonly db: Database.Database,
    private readonly options: { place: PurgePlace; origin: string; log: Logger },
  ) {
    db.exec(DDL);
    this.#wake(0);
  }

  waiting(): { count: number; error: string | null } {
    return { count: this.db.prepare('SELECT count(*) FROM purge').pluck().get() as number, error: this.#error };
  }

  /** Readers get other bytes at these paths from now on. */
  changed(paths: readonly string[]): void {
    const put = this.db.prepare(
      'INSERT INTO purge (path, next_at) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET attempts = 0, next_at = excluded.next_at',
    );
    this.db.transaction(() => {
      for (const path of paths) put.run(path, Date.now());
    })();
    this.#wake(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#running;
  }

  #wake(delay: number): void {
    if (this.#stopped || this.#running !== null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#run().finally(() => {
        this.#running = null;
        const next = this.db.prepare('SELECT min(next_at) FROM purge').pluck().get() as number | null;
        if (next !== null) this.#wake(Math.max(10, next - Date.now()));
      });
    }, delay);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const due = this.db.prepare('SELECT path, next_at AS at FROM purge WHERE next_at <= ? ORDER BY next_at LIMIT ?');
    // What changed again while it was asked for is asked for again.
    const done = this.db.prepare('DELETE FROM purge WHERE path = ? AND next_at = ?');
    const again = this.db.prepare(
      'UPDATE purge SET attempts = attempts + 1, next_at = ? + min(300000, 1000 * (1 << min(attempts, 9))) WHERE path = ? AND next_at = ?',
    );
    while (!this.#stopped) {
      const lot = due.all(Date.now(), LOT) as { path: string; at: number }[];
      if (lot.length === 0) return;
      const error = await this.#ask(lot.map(({ path }) => path));
      if (error !== null && error !== this.#error)
        this.options.log.warn({ error, addresses: lot.length }, 'the CDN was not told, will try again');
      this.#error = error;
      this.db.transaction(() => {
        for (const { path, at } of lot)
          if (error === null) done.run(path, at);
          else again.run(Date.now(), path, at);
      })();
    }
  }

  /** Null: taken. */
  async #ask(paths: readonly string[]): Promise<string | null> {
    const { place, origin } = this.options;
    const urls = paths.map((path) => origin + encodeURI(path));
    try {
      const asked =
        place.body === null
          ? urls.map((url) => this.#send(place.address.replaceAll('{url}', url), undefined))
          : [this.#send(place.address, place.body.replaceAll('{urls}', JSON.stringify(urls)))];
      const statuses = await Promise.all(asked);
      const bad = statuses.find((status) => status < 200 || status >= 300);
      return bad === undefined ? null : `status ${String(bad)}`;
    } catch (error) {
      return describe(error);
    }
  }

  async #send(address: string, body: string | undefined): Promise<number> {
    const { method, headers } = this.options.place;
    const answer = await fetch(address, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return answer.status;
  }
}
