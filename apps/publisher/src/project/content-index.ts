import type Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import type { LivePublication, Publication, PublicKind } from '@toasoan/contracts';
import { touchedPages, type SiteLookup, type Subject } from '@toasoan/site-plan';
import { openDatabase } from '../database.js';
import { AddressRows } from './address-rows.js';
import { ArticleRows } from './article-rows.js';
import { prepareIndexSchema } from './index-schema.js';
import { OwedWork } from './owed-work.js';
import { linksOf, mediaOf, subjectOf } from './subject.js';
import { siteLookup } from './site-lookup.js';

export interface Held {
  revision: number;
  state: 'live' | 'withdrawn' | 'quarantined';
  /** The revision that was tried and could not be published, if it is a later one. */
  refusedRevision: number | null;
}

export interface Refusal {
  kind: PublicKind;
  id: string;
  revision: number;
  message: string;
  at: string;
}

export interface Touched {
  pages: Set<string>;
  /** Everything: the change shows on every page. */
  whole: boolean;
}

/** Opens the content index, making it anew if it is of another version. */
export function openContentIndex(path: string): ContentIndex {
  const db = openDatabase(path, 'normal');
  if (prepareIndexSchema(db)) return new ContentIndex(db, path);
  db.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const fresh = openDatabase(path, 'normal');
  prepareIndexSchema(fresh);
  return new ContentIndex(fresh, path);
}

/** The content index and who may write it: only this. */
export class ContentIndex {
  readonly site: SiteLookup;
  readonly owed: OwedWork;
  readonly #articles: ArticleRows;
  readonly #addresses: AddressRows;
  readonly #sql;

  constructor(
    readonly db: Database.Database,
    readonly path: string,
  ) {
    this.site = siteLookup(db);
    this.owed = new OwedWork(db);
    this.#articles = new ArticleRows(db);
    this.#addresses = new AddressRows(db);
    this.#sql = {
      item: db.prepare('SELECT revision, state, slug, content, note FROM item WHERE kind = ? AND id = ?'),
      put: db.prepare(
        'INSERT OR REPLACE INTO item (kind, id, revision, state, slug, note, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ),
      delete: db.prepare('DELETE FROM item WHERE kind = ? AND id = ?'),
      freeSlug: db.prepare('UPDATE item SET slug = NULL WHERE kind = ? AND id = ?'),
      holder: db.prepare(`SELECT id FROM item WHERE kind = ? AND slug = ? AND state = 'live' AND id <> ?`).pluck(),
      unlink: db.prepare('DELETE FROM link WHERE kind = ? AND id = ?'),
      link: db.prepare('INSERT OR IGNORE INTO link (kind, id, relation, target) VALUES (?, ?, ?, ?)'),
      media: db.prepare('SELECT address FROM media_use WHERE kind = ? AND id = ?').pluck(),
      unuse: db.prepare('DELETE FROM media_use WHERE kind = ? AND id = ?'),
      use: db.prepare('INSERT OR IGNORE INTO media_use (address, kind, id) VALUES (?, ?, ?)'),
      refused: db.prepare('SELECT revision FROM refused WHERE kind = ? AND id = ?').pluck(),
      refuse: db.prepare('INSERT OR REPLACE INTO refused (kind, id, revision, message, at) VALUES (?, ?, ?, ?, ?)'),
      heal: db.prepare('DELETE FROM refused WHERE kind = ? AND id = ?'),
    };
  }

  held(kind: PublicKind, id: string): Held | null {
    const row = this.#sql.item.get(kind, id) as { revision: number; state: Held['state'] } | undefined;
    if (row === undefined) return null;
    const refused = this.#sql.refused.get(kind, id) as number | undefined;
    return { revision: row.revision, state: row.state, refusedRevision: refused ?? null };
  }

  /** What is held of a document, as it came from the CMS (with public media addresses); null if never live here. */
  read(kind: PublicKind, id: string): Publication | null {
    const row = this.#sql.item.get(kind, id) as
      { revision: number; state: string; slug: string | null; content: string | null; note: string | null } | undefined;
    if (row === undefined || row.state === 'quarantined') return null;
    const { revision } = row;
    if (row.state === 'withdrawn' || row.content === null)
      return { kind, id, revision, state: 'withdrawn', slug: row.slug, note: row.note };
    return { kind, id, revision, state: 'live', content: JSON.parse(row.content) as unknown } as LivePublication;
  }

  /** The id of another live document that has this slug. */
  slugHolder(publication: Publication): string | null {
    if (publication.state !== 'live' || !('slug' in publication.content)) return null;
    return (
      (this.#sql.holder.get(publication.kind, publication.content.slug, publication.id) as string | undefined) ?? null
    );
  }

  /**
   * Writes documents in one transaction, remembers every page that no longer matches, and says which.
   * The caller has made sure that whoever holds a slug wanted here gives it up in the same batch.
   */
  apply(publications: readonly Publication[]): Touched {
    const touched: Touched = { pages: new Set(), whole: false };
    this.db.transaction(() => {
      const media = new Set<string>();
      // One after the other, so that each is planned against the state it meets: two that leave a page together empty it.
      for (const next of publications) {
        const { kind, id } = next;
        const before = this.#live(kind, id);
        const live = next.state === 'live' ? next : null;
        for (const address of this.#sql.media.all(kind, id) as string[]) media.add(address);
        this.#touch(touched, before, live);
        // Two documents may exchange their slugs in one batch; whoever comes later gets its new one in its turn.
        const holder = this.slugHolder(next);
        if (holder !== null) this.#sql.freeSlug.run(kind, holder);
        this.#write(next, before, touched);
        this.#touch(touched, live, before);
        if (live !== null) for (const address of mediaOf(live)) media.add(address);
      }
      const gone = publications.some(({ state }) => state === 'withdrawn');
      this.owed.soil(touched.pages, false);
      this.owed.soil(media, gone);
      if (touched.whole) this.owed.wantWhole();
    })();
    return touched;
  }

  /** Writes documents without planning, in one transaction; the caller owes a whole rebuild, and this remembers it. */
  fill(publications: readonly Publication[]): void {
    this.db.transaction(() => {
      for (const next of publications) {
        const before = this.#live(next.kind, next.id);
        const holder = this.slugHolder(next);
        if (holder !== null) this.#sql.freeSlug.run(next.kind, holder);
        this.#write(next, before, { pages: new Set(), whole: false });
      }
      this.owed.wantWhole();
    })();
  }

  /** Takes a document back to what was held before (null: it was unknown), and notes the revision that failed. */
  refuse(
    failed: Pick<Publication, 'kind' | 'id' | 'revision'>,
    before: Publication | null,
    message: string,
    at: string,
  ): void {
    this.db.transaction(() => {
      const { kind, id, revision } = failed;
      if (before !== null) this.apply([before]);
      else {
        this.apply([{ kind, id, revision, state: 'withdrawn', slug: null, note: null }]);
        this.#addresses.remove(kind, id);
        this.#sql.put.run(kind, id, revision, 'quarantined', null, message, null);
      }
      this.#sql.refuse.run(kind, id, revision, message, at);
    })();
  }

  refusals(): Refusal[] {
    return this.db.prepare('SELECT * FROM refused ORDER BY at').all() as Refusal[];
  }

  /** Forgets every refusal, so that reconciliation tries those revisions again (the templates have changed). */
  forgetRefusals(): void {
    this.db.transaction(() => {
      this.db.exec(`DELETE FROM refused; DELETE FROM item WHERE state = 'quarantined'`);
    })();
  }

  close(): void {
    this.db.close();
  }

  #live(kind: PublicKind, id: string): LivePublication | null {
    const held = this.read(kind, id);
    return held?.state === 'live' ? held : null;
  }

  #touch(touched: Touched, shown: LivePublication | null, other: LivePublication | null): void {
    if (shown?.kind === 'settings' || other?.kind === 'settings') touched.whole = true;
    const subject = shown === null ? null : this.#subject(shown);
    if (subject === null) return;
    for (const page of touchedPages(subject, other === null ? null : this.#subject(other), this.site))
      touched.pages.add(page);
  }

  #subject(publication: LivePublication): Subject | null {
    return subjectOf(publication, () => {
      if (publication.kind !== 'article') throw new Error('only an article has a place in lists');
      return this.#articles.placeFor(publication.id, publication.content);
    });
  }

  #write(next: Publication, before: LivePublication | null, touched: Touched): void {
    const { kind, id, revision } = next;
    const live = next.state === 'live' ? next : null;
    const slug = next.state === 'withdrawn' ? next.slug : 'slug' in next.content ? next.content.slug : null;
    this.#sql.put.run(
      kind,
      id,
      revision,
      next.state,
      slug,
      next.state === 'withdrawn' ? next.note : null,
      live === null ? null : JSON.stringify(live.content),
    );
    this.#sql.heal.run(kind, id);
    this.#sql.unlink.run(kind, id);
    this.#sql.unuse.run(kind, id);
    this.#addresses.put(next);
    if (live !== null) {
      for (const { relation, target } of linksOf(live)) this.#sql.link.run(kind, id, relation, target);
      for (const address of mediaOf(live)) this.#sql.use.run(address, kind, id);
    }
    if (live?.kind === 'article') this.#articles.put(id, live.content);
    else if (kind === 'article') this.#articles.remove(id);
    if (kind === 'unit') {
      const relisted = this.#articles.relistUnit(
        before?.kind === 'unit' ? before.content : null,
        live?.kind === 'unit' ? live.content : null,
        id,
      );
      if (relisted) touched.whole = true;
    }
  }
}
