import type Database from 'better-sqlite3';
import type { Publication, PublicSettings } from '@toasoan/contracts';
import { coloursCode, NO_CHOICE, type ColourChoice } from '@toasoan/site-colours';
import { address } from '@toasoan/site-plan';
import { contentOf } from '../project/item-row.js';
import type { Entry } from '../release/release-store.js';
import { shareAddress, SHARE_MIME, type ShareWords } from './share-picture.js';

export interface OwedShare {
  address: string;
  words: ShareWords;
}

/** Whether what `asset` names as a source is such a picture of ours, and no file of the CMS. */
export const isShare = (source: string): boolean => source.startsWith('chia-se ');

/** Which article has which share picture, and which of them are still to be made: on disk, so a crash forgets none. */
export class ShareRows {
  readonly #sql;

  constructor(private readonly db: Database.Database) {
    this.#sql = {
      site: db.prepare(
        `SELECT content ->> '$.siteName' AS site, content ->> '$.colours' AS colours FROM item
         WHERE kind = 'settings' AND state = 'live'`,
      ),
      put: db.prepare('INSERT OR REPLACE INTO share_picture (id, address, made) VALUES (?, ?, ?)'),
      remove: db.prepare('DELETE FROM share_picture WHERE id = ?'),
      asset: db.prepare('SELECT 1 FROM asset WHERE address = ?').pluck(),
      use: db.prepare(`INSERT OR IGNORE INTO media_use (address, kind, id) VALUES (?, 'article', ?)`),
      unuse: db.prepare(
        `DELETE FROM media_use WHERE kind = 'article' AND id = :id
         AND address = (SELECT address FROM share_picture WHERE id = :id)`,
      ),
      articles: db.prepare(
        `SELECT id, content ->> '$.title' AS title, content ->> '$.unit.name' AS unit FROM item
         WHERE kind = 'article' AND state = 'live'`,
      ),
      owed: db.prepare(
        `SELECT address, content ->> '$.title' AS title, content ->> '$.unit.name' AS unit FROM share_picture
         CROSS JOIN item ON item.kind = 'article' AND item.id = share_picture.id
         WHERE made = 0 ORDER BY share_picture.rowid DESC LIMIT ?`,
      ),
      slug: db
        .prepare(
          // CROSS: from the picture to its article; left to itself SQLite goes through all articles.
          `SELECT item.slug FROM share_picture CROSS JOIN item ON item.kind = 'article' AND item.id = share_picture.id
           WHERE share_picture.address = ? AND item.state = 'live' ORDER BY +share_picture.rowid LIMIT 1`,
        )
        .pluck(),
      any: db.prepare('SELECT 1 FROM share_picture WHERE made = 0 LIMIT 1').pluck(),
      keep: db.prepare('INSERT OR REPLACE INTO asset (source, address, hash, bytes, mime) VALUES (?, ?, ?, ?, ?)'),
      made: db.prepare('UPDATE share_picture SET made = ? WHERE address = ?'),
      forget: db.prepare(`DELETE FROM asset WHERE hash = ? AND source = 'chia-se ' || address RETURNING address`),
    };
  }

  /** Within the transaction that writes a document: an article has a picture, and the site's name stands on every one. */
  follow(next: Publication, before: Publication | null): void {
    const { kind, id } = next;
    const article = contentOf('article', next);
    if (article !== null) this.#put(id, { title: article.title, unit: article.unit.name, ...this.#site() });
    else if (kind === 'article') this.#sql.remove.run(id);
    if (kind === 'settings') this.#dressAnew(contentOf('settings', before), contentOf('settings', next));
  }

  /** The site's name and colours are on every one: all of them are owed again. */
  #dressAnew(before: PublicSettings | null, after: PublicSettings | null): void {
    // A row from before there were colours has none.
    const worn = (one: Partial<PublicSettings> | null) =>
      JSON.stringify([one?.siteName, coloursCode(one?.colours ?? NO_CHOICE)]);
    if (worn(before) === worn(after)) return;
    const site = { site: after?.siteName ?? '', colours: after?.colours };
    const articles = this.#sql.articles.all() as { id: string; title: string; unit: string }[];
    for (const { id, title, unit } of articles) {
      this.#sql.unuse.run({ id });
      this.#put(id, { title, unit, ...site });
    }
  }

  owes(): boolean {
    return this.#sql.any.get() !== undefined;
  }

  /** Some of those that are to be made, the latest first. */
  owed(most: number): OwedShare[] {
    const site = this.#site();
    const rows = this.#sql.owed.all(most) as { address: string; title: string; unit: string }[];
    return rows.map(({ address, title, unit }) => ({ address, words: { title, unit, ...site } }));
  }

  /** The page of an article that has this picture; null when none wants it any more. */
  pageOf(path: string): string | null {
    const slug = this.#sql.slug.get(path) as string | undefined;
    return slug === undefined ? null : address.article(slug);
  }

  /** The bytes are on disk, and where readers look for them. */
  keep({ path, entry }: { path: string; entry: Entry }): void {
    this.db.transaction(() => {
      if (this.#sql.made.run(1, path).changes === 0) return;
      this.#sql.keep.run(`chia-se ${path}`, path, entry.hash, entry.size, SHARE_MIME);
    })();
  }

  /** Nothing can draw it: another title will be another picture. */
  giveUp(address: string): void {
    this.#sql.made.run(2, address);
  }

  /** A file was taken from the disk: whoever shows it again needs it made again. */
  forgetFile(hash: string): void {
    for (const { address } of this.#sql.forget.all(hash) as { address: string }[]) this.#sql.made.run(0, address);
  }

  #put(id: string, words: ShareWords): void {
    const address = shareAddress(words);
    this.#sql.put.run(id, address, this.#sql.asset.get(address) === undefined ? 0 : 1);
    this.#sql.use.run(address, id);
  }

  #site(): Pick<ShareWords, 'site' | 'colours'> {
    const row = this.#sql.site.get() as { site: string | null; colours: string | null } | undefined;
    const colours = row?.colours ? (JSON.parse(row.colours) as ColourChoice) : undefined;
    return { site: row?.site ?? '', colours };
  }
}
