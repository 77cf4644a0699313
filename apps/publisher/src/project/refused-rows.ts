import type Database from 'better-sqlite3';
import type { PublicKind } from '@toasoan/contracts';

export interface Refusal {
  kind: PublicKind;
  id: string;
  revision: number;
  message: string;
  at: string;
  /** The slug that it wanted and another document held; null if it was refused for something else. */
  slug: string | null;
}

/** Which revision of a document could not be published, and why. */
export class RefusedRows {
  readonly #revision;
  readonly #put;
  readonly #heal;
  readonly #free;

  constructor(private readonly db: Database.Database) {
    this.#revision = db.prepare('SELECT revision FROM refused WHERE kind = ? AND id = ?').pluck();
    this.#put = db.prepare(
      'INSERT OR REPLACE INTO refused (kind, id, revision, message, at, slug) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#heal = db.prepare('DELETE FROM refused WHERE kind = ? AND id = ?');
    this.#free = db.prepare(
      `SELECT * FROM refused WHERE slug IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM item WHERE item.kind = refused.kind AND item.slug = refused.slug
         AND item.state = 'live' AND item.id <> refused.id)`,
    );
  }

  revisionOf(kind: PublicKind, id: string): number | null {
    return (this.#revision.get(kind, id) as number | undefined) ?? null;
  }

  put({ kind, id, revision, message, at, slug }: Refusal): void {
    this.#put.run(kind, id, revision, message, at, slug);
  }

  heal(kind: PublicKind, id: string): void {
    this.#heal.run(kind, id);
  }

  all(): Refusal[] {
    return this.db.prepare('SELECT * FROM refused ORDER BY at').all() as Refusal[];
  }

  forSlugsNowFree(): Refusal[] {
    return this.#free.all() as Refusal[];
  }
}
