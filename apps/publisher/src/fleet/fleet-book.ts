import type Database from 'better-sqlite3';
import type { ContentIndex } from '../project/content-index.js';
import { Marks } from './marks.js';
import { shownHere, type Shown } from './shown.js';
import { RELEASE_TABLES } from './shared-tables.js';

const DDL = `
CREATE TABLE IF NOT EXISTS fleet_place (
  one INTEGER PRIMARY KEY CHECK (one = 1), n INTEGER NOT NULL, fence INTEGER NOT NULL, base TEXT, ahead INTEGER NOT NULL,
  sending TEXT
);
INSERT OR IGNORE INTO fleet_place VALUES (1, 0, 0, NULL, 0, NULL);
-- Which shared store that place is in.
CREATE TABLE IF NOT EXISTS fleet_store (one INTEGER PRIMARY KEY CHECK (one = 1), id TEXT NOT NULL);
-- Where a store has answered this machine.
CREATE TABLE IF NOT EXISTS fleet_address (one INTEGER PRIMARY KEY CHECK (one = 1), address TEXT NOT NULL);
-- What readers of all machines get.
CREATE TABLE IF NOT EXISTS fleet_shown (one INTEGER PRIMARY KEY CHECK (one = 1), release INTEGER NOT NULL, pinned INTEGER NOT NULL);
-- Bodies that lie in the shared store for sure.
CREATE TABLE IF NOT EXISTS fleet_body (hash TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** Where this machine stands in the log. */
export interface Place {
  n: number;
  fence: number;
  base: string | null;
}

/** An entry that was about to be put when the process ended; it may stand or not. */
export interface Sending {
  n: number;
  id: string;
  fence: number;
  base: string | null;
  /** The last marks that it carries. */
  releases: number;
  index: number;
  shown: Shown;
  /** Addresses that readers get anew once it stands. */
  paths: string[];
}

/** What this machine knows of its place among the others, beside the releases and in step with them. */
export class FleetBook {
  readonly releases: Marks;
  readonly index: Marks;
  readonly #sql;

  constructor(
    readonly db: Database.Database,
    index: ContentIndex,
  ) {
    db.exec(DDL);
    this.releases = new Marks(db, RELEASE_TABLES);
    this.index = new Marks(index.db, ['item', 'asset']);
    this.#sql = {
      place: db.prepare('SELECT n, fence, base FROM fleet_place'),
      at: db.prepare('UPDATE fleet_place SET n = :n, fence = :fence, base = :base, sending = NULL'),
      shown: db.prepare('SELECT release, pinned FROM fleet_shown'),
      show: db.prepare('INSERT OR REPLACE INTO fleet_shown VALUES (1, :release, :pinned)'),
      store: db.prepare('SELECT id FROM fleet_store').pluck(),
      keepStore: db.prepare('INSERT OR REPLACE INTO fleet_store VALUES (1, ?)'),
      address: db.prepare('SELECT address FROM fleet_address').pluck(),
      keepAddress: db.prepare('INSERT OR REPLACE INTO fleet_address VALUES (1, ?)'),
      sending: db.prepare('SELECT sending FROM fleet_place').pluck(),
      send: db.prepare('UPDATE fleet_place SET sending = ?'),
      ahead: db.prepare('SELECT ahead FROM fleet_place').pluck(),
      setAhead: db.prepare('UPDATE fleet_place SET ahead = ?'),
      has: db.prepare('SELECT 1 FROM fleet_body WHERE hash = ?'),
      keep: db.prepare('INSERT OR IGNORE INTO fleet_body (hash) VALUES (?)'),
      lose: db.prepare('DELETE FROM fleet_body WHERE hash = ?'),
    };
  }

  place(): Place {
    return this.#sql.place.get() as Place;
  }

  moveTo(place: Place, shown: Shown = shownHere(this.db)): void {
    this.#sql.at.run(place);
    this.#sql.show.run(shown);
  }

  /** What readers of all machines get; null before the first step. */
  shown(): Shown | null {
    return (this.#sql.shown.get() as Shown | undefined) ?? null;
  }

  /** The shared store in which this machine has its place; null: not met yet. */
  store(): string | null {
    return (this.#sql.store.get() as string | undefined) ?? null;
  }

  keepStore(id: string): void {
    this.#sql.keepStore.run(id);
  }

  /** A store has answered at this address; a machine of before addresses were kept has met its store somewhere. */
  hasAnsweredAt(address: string): boolean {
    const known = this.#sql.address.get() as string | undefined;
    return known === undefined ? this.store() !== null : known === address;
  }

  answersAt(address: string): void {
    this.#sql.keepAddress.run(address);
  }

  /** Of what is in a store that is no more nothing is known to be anywhere else. */
  forgetPlace(): void {
    this.db.transaction(() => {
      this.db.exec('DELETE FROM fleet_body; DELETE FROM fleet_shown; DELETE FROM fleet_store;');
      this.#sql.at.run({ n: 0, fence: 0, base: null });
    })();
  }

  /** Rows changed here that nobody else has. */
  get differs(): boolean {
    return this.releases.any() || this.index.any();
  }

  sending(): Sending | null {
    const text = this.#sql.sending.get() as string | null;
    return text === null ? null : (JSON.parse(text) as Sending);
  }

  aboutToSend(sending: Sending | null): void {
    this.#sql.send.run(sending === null ? null : JSON.stringify(sending));
  }

  /** The entry stands. The index's marks go first: a crash in between finds `sending` and does it again. */
  sent({ n, fence, base, releases, index, shown }: Sending): void {
    this.index.forget(index);
    this.db.transaction(() => {
      this.releases.forget(releases);
      this.moveTo({ n, fence, base }, shown);
    })();
  }

  /** The content index holds documents whose pages no agreed release shows: whoever leads from it renders everything. */
  get indexIsAhead(): boolean {
    return this.#sql.ahead.get() === 1;
  }

  setAhead(ahead: boolean): void {
    this.#sql.setAhead.run(ahead ? 1 : 0);
  }

  isShared(hash: string): boolean {
    return this.#sql.has.get(hash) !== undefined;
  }

  shared(hash: string): void {
    this.#sql.keep.run(hash);
  }

  unshared(hash: string): void {
    this.#sql.lose.run(hash);
  }
}
