import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { PublishEvent, PublicKind } from '@toasoan/contracts';

const DDL = `
CREATE TABLE IF NOT EXISTS event (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  document_id TEXT NOT NULL,
  type TEXT NOT NULL,
  revision INTEGER NOT NULL,
  request_id TEXT,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','done')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  error TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS event_waiting ON event (next_at) WHERE state = 'waiting';
CREATE INDEX IF NOT EXISTS event_withdrawal ON event (next_at) WHERE state = 'waiting' AND instr(type, '.withdrawn.') > 0;
CREATE INDEX IF NOT EXISTS event_received ON event (received_at);
`;

export interface JournalEntry {
  id: string;
  kind: PublicKind;
  documentId: string;
  withdrawn: boolean;
  revision: number;
  requestId: string | null;
  receivedAt: number;
  attempts: number;
}

/** Events that the publisher has promised to carry out (it answers 202 only after `add`). Survives a power cut. */
export class Journal {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
    db.exec(DDL);
  }

  /** Keeps events, in one commit. An id seen before is left as it is: a replay has no effect. */
  add(events: readonly { id: string; event: PublishEvent }[], now: number): void {
    const insert = this.#db.prepare(
      `INSERT INTO event (id, kind, document_id, type, revision, request_id, received_at, next_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    );
    this.#db.transaction(() => {
      for (const { id, event } of events) {
        const { kind, id: documentId, revision, requestId } = event.data;
        insert.run(id, kind, documentId, event.type, revision, requestId ?? null, now, now);
      }
    })();
  }

  /** What is due, oldest first. */
  due(now: number, limit: number): JournalEntry[] {
    return this.#entries('TRUE', { now, limit });
  }

  /** The same, of documents that are to be withdrawn alone, however many others wait before them. */
  dueWithdrawals(now: number, limit: number): JournalEntry[] {
    const withdrawals = `SELECT kind, document_id FROM event
      WHERE state = 'waiting' AND instr(type, '.withdrawn.') > 0 AND next_at <= :now`;
    return this.#entries(`(kind, document_id) IN (${withdrawals})`, { now, limit });
  }

  #entries(which: string, values: { now: number; limit: number }): JournalEntry[] {
    const rows = this.#db
      .prepare(
        `SELECT * FROM event WHERE state = 'waiting' AND next_at <= :now AND ${which} ORDER BY next_at, received_at LIMIT :limit`,
      )
      .all(values) as Record<string, string | number | null>[];
    return rows.map((row) => ({
      id: row['id'] as string,
      kind: row['kind'] as PublicKind,
      documentId: row['document_id'] as string,
      withdrawn: (row['type'] as string).includes('.withdrawn.'),
      revision: row['revision'] as number,
      requestId: row['request_id'] as string | null,
      receivedAt: row['received_at'] as number,
      attempts: row['attempts'] as number,
    }));
  }

  done(ids: readonly string[]): void {
    const update = this.#db.prepare(`UPDATE event SET state = 'done', error = NULL WHERE id = ?`);
    this.#db.transaction(() => {
      for (const id of ids) update.run(id);
    })();
  }

  /** Tries again later: 1 s, 2 s, 4 s … at most 5 minutes between tries, for ever. */
  retry(id: string, error: string, now: number): void {
    this.#db
      .prepare(
        `UPDATE event SET attempts = attempts + 1, error = ?,
         next_at = ? + min(300000, 1000 * (1 << min(attempts, 9))) WHERE id = ?`,
      )
      .run(error, now, id);
  }

  /** An event of our own: a revision that was refused may be published now. */
  again({ kind, id, revision }: { kind: PublicKind; id: string; revision: number }, now: number): void {
    const type = `${kind}.published.v1` as PublishEvent['type'];
    const event = { type, timestamp: new Date(now).toISOString(), data: { kind, id, revision } } as PublishEvent;
    this.add([{ id: `again_${randomUUID()}`, event }], now);
  }

  /** Given back to the CMS, which sends them anew: also to this machine, under the same ids. */
  forgo(ids: readonly string[]): void {
    const remove = this.#db.prepare('DELETE FROM event WHERE id = ?');
    this.#db.transaction(() => {
      for (const id of ids) remove.run(id);
    })();
  }

  /** Whatever waits for its next try is due now. */
  hurry(now: number): void {
    this.#db.prepare(`UPDATE event SET next_at = ? WHERE state = 'waiting' AND next_at > ?`).run(now, now);
  }

  /** When the next waiting event is due; null if none waits. */
  nextAt(): number | null {
    return this.#db.prepare(`SELECT min(next_at) FROM event WHERE state = 'waiting'`).pluck().get() as number | null;
  }

  backlog(): { waiting: number; failing: number; oldestAt: number | null; lastEventAt: number | null } {
    const row = this.#db
      .prepare(
        `SELECT count(*) waiting, coalesce(sum(attempts > 0), 0) failing, min(received_at) oldest FROM event WHERE state = 'waiting'`,
      )
      .get() as { waiting: number; failing: number; oldest: number | null };
    const last = this.#db.prepare('SELECT max(received_at) FROM event').pluck().get() as number | null;
    return { waiting: row.waiting, failing: row.failing, oldestAt: row.oldest, lastEventAt: last };
  }

  /** Forgets finished events older than an instant. It must lie further back than the signature's tolerance. */
  forget(before: number): void {
    this.#db.prepare(`DELETE FROM event WHERE state = 'done' AND received_at < ?`).run(before);
  }
}
