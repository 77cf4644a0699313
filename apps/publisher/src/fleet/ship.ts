import { randomUUID } from 'node:crypto';
import type { Publication, PublicKind } from '@toasoan/contracts';
import type { FleetParts } from './fleet-parts.js';
import type { Sending } from './fleet-book.js';
import { logKey, read, write, type LogEntry } from './log-entry.js';
import { LOT_ROWS, putLot } from './lots.js';
import type { Mark } from './marks.js';
import { pathsTurned, shownHere } from './shown.js';
import { rowReader, type Row, type SharedRow } from './shared-tables.js';

/** Somebody else has written the step that this machine wanted to write: it leads no more. */
export class LeadLost extends Error {
  constructor(n: number) {
    super(`bước ${String(n)} của nhật ký chung đã do máy khác ghi`);
  }
}

/** Makes what the leader has changed what every machine has: bodies, rows, and last the entry that makes them count. */
export class Shipper {
  readonly #releaseRow;
  readonly #assetRow;

  constructor(
    private readonly parts: FleetParts,
    /** Is told of changed addresses when the entry stands, before that is noted: a crash in between tells it again. */
    private readonly standing: (paths: readonly string[]) => void = () => undefined,
  ) {
    this.#releaseRow = rowReader(parts.book.db);
    this.#assetRow = rowReader(parts.index.db);
  }

  /**
   * Puts everything changed since the last entry. Without changes: nothing, unless `always` (a new leader's first word).
   * @returns the addresses of pages and files that changed
   * @throws LeadLost, ObjectsFault: nothing counts then, and all of it is still marked
   */
  async ship(fence: number, { always = false, base = this.parts.book.place().base } = {}): Promise<string[]> {
    const { book, objects, name } = this.parts;
    // Of the one before it is not known yet whether it stands.
    await this.recover();
    if (!always && !book.differs) return [];
    const { n } = book.place();
    await this.#shareAhead();
    const collected = await this.#collect();
    const { dirty, whole, lots, paths, releases, indexed, shown } = collected;
    const sending: Sending = { n: n + 1, id: randomUUID(), fence, base, releases, index: indexed, shown, paths };
    const { id } = sending;
    const entry = write({ n: n + 1, fence, id, by: name, at: new Date().toISOString(), lots, dirty, whole, base });
    book.aboutToSend(sending);
    const created = await objects.putIfAbsent(logKey(n + 1), entry);
    if (!created && !(await this.#isOurs(sending))) {
      book.aboutToSend(null);
      throw new LeadLost(n + 1);
    }
    this.#stands(sending);
    return paths;
  }

  /** An entry that was under way when the process ended: it stands, or its rows are still marked. */
  async recover(): Promise<void> {
    const { book } = this.parts;
    const sending = book.sending();
    if (sending === null) return;
    if (await this.#isOurs(sending)) this.#stands(sending);
    else book.aboutToSend(null);
  }

  #stands(sending: Sending): void {
    if (sending.paths.length > 0) this.standing(sending.paths);
    this.parts.book.sent(sending);
  }

  async #isOurs({ n, id }: Sending): Promise<boolean> {
    const bytes = await this.parts.objects.get(logKey(n));
    return bytes !== null && read<LogEntry>(bytes, logKey(n)).id === id;
  }

  /** Nothing waits for uploads: bodies are named by what they are, so at worst one is put that nobody shows any more. */
  async #shareAhead(): Promise<void> {
    const marks = this.parts.book.releases.all().filter(({ table }) => table === 'entry');
    const rows = marks.flatMap(({ key }) => {
      const row = this.#releaseRow('entry', key);
      return row === null ? [] : [row];
    });
    await this.parts.bodies.share(rows);
  }

  /** One consistent cut: no publication runs while the rows are read. */
  #collect() {
    const { book, index, bodies, objects, exclusive } = this.parts;
    return exclusive(async () => {
      const marks = [...book.index.all(), ...book.releases.all()];
      const lots: string[] = [];
      const paths = new Set<string>();
      // The pointer comes last: what it shows is there before.
      marks.sort((a, b) => Number(a.table === 'pointer') - Number(b.table === 'pointer'));
      for (let at = 0; at < marks.length; at += LOT_ROWS) {
        const rows = marks.slice(at, at + LOT_ROWS).flatMap((mark) => this.#rowOf(mark) ?? []);
        const entries = rows.flatMap((row) => (row.table === 'entry' && row.row !== null ? [row.row] : []));
        // Those that came since.
        await bodies.share(entries);
        for (const row of rows) if (row.table === 'entry') paths.add(String(row.key[0]));
        lots.push(await putLot(objects, rows));
      }
      const shown = shownHere(book.db);
      for (const path of pathsTurned(book.db, book.shown(), shown)) paths.add(path);
      const last = (all: Mark[]): number => all.reduce((most, { seq }) => Math.max(most, seq), 0);
      return {
        dirty: index.owed.dirty(),
        whole: index.owed.wantsWhole() !== null,
        releases: last(marks.filter(({ table }) => table !== 'item' && table !== 'asset')),
        indexed: last(marks.filter(({ table }) => table === 'item' || table === 'asset')),
        lots,
        shown,
        paths: [...paths],
      };
    });
  }

  #rowOf({ table, key }: Mark): SharedRow | null {
    if (table !== 'item') {
      const row: Row | null = (table === 'asset' ? this.#assetRow : this.#releaseRow)(table, key);
      return { table, key, row };
    }
    // What could not be published stays this machine's own trouble: a new leader meets it by itself.
    const publication: Publication | null = this.parts.index.read(key[0] as PublicKind, String(key[1]));
    return publication === null ? null : { table, publication };
  }
}
