import type { Publication } from '@toasoan/contracts';
import { BodyMissing } from './bodies.js';
import type { FleetParts } from './fleet-parts.js';
import { LOG, logKey, numberOf, read, type LogEntry, type Snapshot } from './log-entry.js';
import { getLot } from './lots.js';
import { pathsTurned, shownHere } from './shown.js';
import { RELEASE_TABLES, rowReader, rowWriter, type Row, type SharedRow, type SharedTable } from './shared-tables.js';
import { pagesHere, pagesIn, refuseToEmpty } from './would-empty.js';

type TableRow = Extract<SharedRow, { table: SharedTable }>;

/** Plays the log into this machine's own files. What readers get changes in one step per entry: with the pointer's row. */
export class Follower {
  readonly #release;
  readonly #asset;
  readonly #old;
  /** The log that was compared last with what this machine shows. */
  #compared: { id: string; pages: number } | null = null;

  constructor(
    private readonly parts: FleetParts,
    /** Is told of the addresses that an entry changed here. */
    private readonly played: (paths: readonly string[]) => void = () => undefined,
  ) {
    this.#release = rowWriter(parts.book.db);
    this.#asset = rowWriter(parts.index.db);
    this.#old = rowReader(parts.book.db);
  }

  /**
   * Plays all that is new. Returns the documents that came with it. A machine that is new, was away for too long, whose index
   * was made anew, or that holds changes that never counted takes the whole site from the newest snapshot instead.
   */
  async follow(afresh = false): Promise<Publication[]> {
    const { book, exclusive, index } = this.parts;
    // An entry brings a few documents: an index that was made anew must not count as level for them.
    if (book.differs || book.place().n === 0 || afresh || index.owed.isFresh()) return this.#refill();
    const came: Publication[] = [];
    try {
      for (let entry = await this.#next(); entry !== null; entry = await this.#next()) {
        const play = entry;
        const lots = await this.#lots(play.lots);
        if (lots === null) return await this.#refill();
        await this.parts.bodies.fetch(newEntries(lots));
        came.push(...(await exclusive(() => this.#play(play, lots))));
      }
    } catch (error) {
      if (error instanceof BodyMissing) return this.#refill();
      throw error;
    }
    return came;
  }

  /** Entries before the one that would be next are swept while this machine was away. */
  async wasLeftBehind(): Promise<boolean> {
    const { n } = this.parts.book.place();
    for await (const { key } of this.parts.objects.list(LOG, logKey(n))) return numberOf(key) > n + 1;
    return false;
  }

  async #next(): Promise<LogEntry | null> {
    const key = logKey(this.parts.book.place().n + 1);
    const bytes = await this.parts.objects.get(key);
    return bytes === null ? null : read<LogEntry>(bytes, key);
  }

  async #lots(hashes: readonly string[]): Promise<SharedRow[] | null> {
    const rows: SharedRow[] = [];
    for (const hash of hashes) {
      const lot = await getLot(this.parts.objects, hash);
      if (lot === null) return null;
      rows.push(...lot);
    }
    return rows;
  }

  async #play(entry: LogEntry, rows: readonly SharedRow[]): Promise<Publication[]> {
    const { book, bodies } = this.parts;
    const came = this.#fileDocuments(rows);
    this.#oweAs(entry);
    const changed = rows.filter((row): row is TableRow => row.table !== 'item' && row.table !== 'asset');
    const before = book.shown();
    const replaced: Row[] = [];
    for (const { table, key } of changed) {
      const old = table === 'entry' ? this.#old(table, key) : null;
      if (old !== null) replaced.push(old);
    }
    book.db
      .transaction(() => {
        for (const { table, key, row } of changed) this.#release(table, key, row);
        this.#settleAt(entry);
      })
      .immediate();
    await bodies.forget(replaced);
    const paths = changed.flatMap(({ table, key }) => (table === 'entry' ? [String(key[0])] : []));
    this.played([...paths, ...pathsTurned(book.db, before, shownHere(book.db))]);
    return came;
  }

  #settleAt({ n, fence, base }: LogEntry): void {
    const { book } = this.parts;
    book.releases.forget(Number.MAX_SAFE_INTEGER);
    book.moveTo({ n, fence, base });
  }

  #fileDocuments(rows: readonly SharedRow[]): Publication[] {
    const { index, book } = this.parts;
    const came = rows.flatMap((row) => (row.table === 'item' ? [row.publication] : []));
    index.db.transaction(() => {
      // Before the documents: a picture that is there need not be made again.
      for (const row of rows) if (row.table === 'asset') this.#asset(row.table, row.key, row.row);
      if (came.length > 0) index.fill(came);
      book.index.forget(Number.MAX_SAFE_INTEGER);
    })();
    return came;
  }

  /** What is owed is the leader's to say. */
  #oweAs({ dirty, whole }: Pick<LogEntry, 'dirty' | 'whole'>): void {
    const { owed, db } = this.parts.index;
    db.transaction(() => {
      db.exec(`DELETE FROM dirty; DELETE FROM meta WHERE key = 'whole'`);
      for (const { path, atOnce } of dirty) owed.soil([path], atOnce);
      if (whole) owed.wantWhole();
    })();
  }

  /** The whole site from the shared store, put in place of what is here in one step; until then readers get the old one. */
  async #refill(): Promise<Publication[]> {
    const { book, bodies, log, exclusive, index } = this.parts;
    const head = await this.#head();
    if (head === null) return [];
    if (book.place().n === 0) await this.#compareWith(head);
    log.info({ from: book.place().n, to: head.n, base: head.base }, 'taking the whole site from the shared store');
    const had = index.db.prepare('SELECT 1 FROM item LIMIT 1').get() !== undefined;
    if (had) book.setAhead(true);
    const { rows, last } = await this.#gather(head, (lot) =>
      exclusive(() => Promise.resolve(void this.#fileDocuments(lot))),
    );
    await bodies.fetch(newEntries([...rows.values()]));
    await exclusive(() => {
      this.#oweAs(last);
      index.owed.freshNoMore();
      const old = book.db.prepare('SELECT * FROM entry').all() as Row[];
      book.db
        .transaction(() => {
          const { n, fence, base } = last;
          // A log that has no release yet takes nothing away, and what was released here is still to be told to others.
          if (!rows.has('pointer [1]')) {
            book.moveTo({ n, fence, base });
            return;
          }
          for (const table of RELEASE_TABLES) book.db.exec(`DELETE FROM "${table}"`);
          for (const { table, key, row } of rows.values()) this.#release(table, key, row);
          this.#settleAt(last);
        })
        .immediate();
      return bodies.forget(old);
    });
    return [];
  }

  /** This machine was alone until now: what it shows is not thrown away for a log that has hardly begun. @throws WouldEmpty */
  async #compareWith(head: LogEntry): Promise<void> {
    const here = pagesHere(this.parts.book.db);
    if (here === 0) return;
    if (this.#compared?.id !== head.id) {
      const { rows } = await this.#gather(head, () => Promise.resolve());
      this.#compared = { id: head.id, pages: pagesIn(rows.values()) };
    }
    refuseToEmpty(this.#compared.pages, here);
  }

  /** Rows of releases as of an entry, the newest of each; `each` gets every lot on the way. @throws BodyMissing */
  async #gather(
    head: LogEntry,
    each: (lot: readonly SharedRow[]) => Promise<void>,
  ): Promise<{ rows: Map<string, TableRow>; last: LogEntry }> {
    const rows = new Map<string, TableRow>();
    const take = async (hashes: readonly string[]): Promise<void> => {
      for (const hash of hashes) {
        const lot = await getLot(this.parts.objects, hash);
        if (lot === null) throw new BodyMissing(hash);
        await each(lot);
        for (const row of lot)
          if (row.table !== 'item' && row.table !== 'asset') rows.set(`${row.table} ${JSON.stringify(row.key)}`, row);
      }
    };
    const base = head.base === null ? null : await this.#snapshot(head.base);
    if (base !== null) await take(base.lots);
    let last = head;
    for (let n = (base?.from ?? 0) + 1; n <= head.n; n += 1) {
      const bytes = await this.parts.objects.get(logKey(n));
      if (bytes === null) throw new BodyMissing(logKey(n));
      last = read<LogEntry>(bytes, logKey(n));
      await take(last.lots);
    }
    return { rows, last };
  }

  async #snapshot(key: string): Promise<Snapshot> {
    const bytes = await this.parts.objects.get(key);
    if (bytes === null) throw new BodyMissing(key);
    return read<Snapshot>(bytes, key);
  }

  async #head(): Promise<LogEntry | null> {
    let last: string | null = null;
    const { n } = this.parts.book.place();
    for await (const { key } of this.parts.objects.list(LOG)) last = key;
    if (last === null) return null;
    const bytes = await this.parts.objects.get(last);
    const head = bytes === null ? null : read<LogEntry>(bytes, last);
    if (head !== null && head.n < n)
      throw new Error(`kho chung lùi lại bước ${String(head.n)}, máy này ở bước ${String(n)}`);
    return head;
  }
}

const newEntries = (rows: readonly SharedRow[]): Row[] =>
  rows.flatMap((row) => (row.table === 'entry' && row.row !== null ? [row.row] : []));
