import type Database from 'better-sqlite3';

/** What a self-check found; the last one stands in `/health` as `drift`. */
export interface SelfCheckReport {
  at: string;
  /** `put-off`: the site is not meant to be level just now (rolled back, or waiting for the CMS). */
  outcome: 'even' | 'drift' | 'put-off' | 'failed';
  /** Pages that were rendered and compared. */
  pages: number;
  /** Pages that were not as they should be, and the first of them. */
  count: number;
  paths: string[];
  /** The whole rebuild that it owed has come about. */
  repaired: boolean;
  /** How the comparison with the CMS ended. */
  reconciliation: string | null;
  seconds: number;
  message: string | null;
}

const DDL = `
CREATE TABLE IF NOT EXISTS self_check (one INTEGER PRIMARY KEY CHECK (one = 1), due_at INTEGER, report TEXT);
`;

/** When the next self-check is due and what the last one found: on disk, so that a restart at night skips none. */
export class CheckRows {
  constructor(private readonly db: Database.Database) {
    db.exec(DDL);
    db.prepare('INSERT OR IGNORE INTO self_check (one) VALUES (1)').run();
  }

  dueAt(): Date | null {
    const at = this.db.prepare('SELECT due_at FROM self_check').pluck().get() as number | null;
    return at === null ? null : new Date(at);
  }

  setDue(at: Date): void {
    this.db.prepare('UPDATE self_check SET due_at = ?').run(at.getTime());
  }

  report(): SelfCheckReport | null {
    const report = this.db.prepare('SELECT report FROM self_check').pluck().get() as string | null;
    return report === null ? null : (JSON.parse(report) as SelfCheckReport);
  }

  keep(report: SelfCheckReport): void {
    this.db.prepare('UPDATE self_check SET report = ?').run(JSON.stringify(report));
  }
}
