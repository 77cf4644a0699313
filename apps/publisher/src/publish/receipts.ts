import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { Webhook } from 'standardwebhooks';
import type { Receipt } from '@toasoan/contracts';
import { ask } from '../project/ask.js';
import { describe } from '../describe.js';
import type { Failures } from './failures.js';

const DDL = `
CREATE TABLE IF NOT EXISTS receipt (
  id TEXT PRIMARY KEY, body TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_at INTEGER NOT NULL, error TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS receipt_due ON receipt (next_at);
`;

const TIMEOUT_MS = 5_000;
const AT_ONCE = 16;
/** After the queue itself could not be written: what was sent and not noted is sent again, which the CMS takes twice. */
const AFTER_FAILURE_MS = 1000;

/** Receipts on their way to the CMS: on disk until it has taken them, retried with growing pauses. */
export class Receipts {
  readonly #db: Database.Database;
  readonly #webhook: Webhook;
  #timer: NodeJS.Timeout | null = null;
  #sending = false;
  #closed = false;

  constructor(
    db: Database.Database,
    private readonly to: { cmsUrl: string; secret: string; log: Logger; failures: Failures },
  ) {
    this.#db = db;
    this.#webhook = new Webhook(to.secret);
    db.exec(DDL);
  }

  /** Keeps receipts and does `alongside` in one commit. */
  add(receipts: readonly Receipt[], alongside: () => void = () => undefined): void {
    const insert = this.#db.prepare('INSERT INTO receipt (id, body, next_at) VALUES (?, ?, ?)');
    this.#db.transaction(() => {
      for (const receipt of receipts) insert.run(`rcpt_${randomUUID()}`, JSON.stringify(receipt), Date.now());
      alongside();
    })();
    void this.send();
  }

  waiting(): number {
    return this.#db.prepare('SELECT count(*) FROM receipt').pluck().get() as number;
  }

  /** How many the CMS has refused or not answered so far, and what the last of them met. */
  failing(): { count: number; error: string | null } {
    return this.#db.prepare('SELECT count(*) AS count, max(error) AS error FROM receipt WHERE attempts > 0').get() as {
      count: number;
      error: string | null;
    };
  }

  /** Sends what is due, then sleeps until the next is. */
  async send(): Promise<void> {
    if (this.#sending || this.#closed) return;
    this.#sending = true;
    let soonest = 10;
    try {
      for (let due = this.#due(); due.length > 0; due = this.#due()) {
        this.#settle(await Promise.all(due.map((row) => this.#post(row))));
      }
      this.to.failures.over('receipts');
    } catch (error) {
      this.to.log.error({ err: error }, 'receipts could not be noted as sent');
      this.to.failures.met('receipts', error);
      soonest = AFTER_FAILURE_MS;
    } finally {
      this.#sending = false;
      this.#sleep(soonest);
    }
  }

  stop(): void {
    this.#closed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #due(): { id: string; body: string }[] {
    // The database closes with the process; a receipt on its way then is sent again after the next start.
    if (this.#closed) return [];
    return this.#db
      .prepare('SELECT id, body FROM receipt WHERE next_at <= ? ORDER BY next_at LIMIT ?')
      .all(Date.now(), AT_ONCE) as { id: string; body: string }[];
  }

  async #post({ id, body }: { id: string; body: string }): Promise<{ id: string; error: string | null }> {
    const at = new Date();
    try {
      const response = await ask(`${this.to.cmsUrl}/api/internal/receipts`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': this.#webhook.sign(id, at, body),
        },
        body,
        timeoutMs: TIMEOUT_MS,
        maxBytes: 64 * 1024,
      });
      return {
        id,
        error: response.status >= 200 && response.status < 300 ? null : `status ${String(response.status)}`,
      };
    } catch (error) {
      return { id, error: describe(error) };
    }
  }

  /** What became of a lot, in one commit. */
  #settle(sent: readonly { id: string; error: string | null }[]): void {
    if (this.#closed) return;
    const taken = this.#db.prepare('DELETE FROM receipt WHERE id = ?');
    const again = this.#db.prepare(
      'UPDATE receipt SET attempts = attempts + 1, error = ?, next_at = ? + min(300000, 500 * (1 << min(attempts, 10))) WHERE id = ?',
    );
    this.#db.transaction(() => {
      for (const { id, error } of sent) {
        if (error === null) taken.run(id);
        else {
          this.to.log.warn({ receipt: id, error }, 'receipt not taken, will be sent again');
          again.run(error, Date.now(), id);
        }
      }
    })();
  }

  #sleep(soonestMs: number): void {
    if (this.#closed) return;
    const next = this.#db.prepare('SELECT min(next_at) FROM receipt').pluck().get() as number | null;
    if (next === null) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.send(), Math.max(soonestMs, next - Date.now()));
    this.#timer.unref();
  }
}
