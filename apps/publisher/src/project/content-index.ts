import type Database from 'better-sqlite3';
import { listOf, type LivePublication, type Publication, type PublicKind, type PublicUnit } from '@toasoan/contracts';
import { address, touchedPages, type SiteLookup, type Subject } from '@toasoan/site-plan';
import { AddressRows } from './address-rows.js';
import { ArticleRows } from './article-rows.js';
import { footerFace } from './footer-face.js';
import { OwedWork } from './owed-work.js';
import { RefusedRows } from './refused-rows.js';
import { contentOf, GONE, NOTHING, rowOf, type ItemRow } from './item-row.js';
import { ListedRows } from './listed-rows.js';
import { linksOf, mediaOf, subjectOf } from './subject.js';
import { addReached, addTogether, type Touched } from './touched.js';
import { unitListPages } from './unit-list-pages.js';
import { ShareRows } from '../share/share-rows.js';
import { siteLookup } from './site-lookup.js';

export interface Held {
  revision: number;
  state: 'live' | 'withdrawn' | 'quarantined';
  /** The revision that was tried and could not be published, if it is a later one. */
  refusedRevision: number | null;
}

/** The content index and who may write it: only this. */
export class ContentIndex {
  readonly site: SiteLookup;
  readonly owed: OwedWork;
  readonly refused: RefusedRows;
  readonly shares: ShareRows;
  readonly #articles: ArticleRows;
  readonly #addresses: AddressRows;
  readonly #listed: ListedRows;
  readonly #sql;

  constructor(
    readonly db: Database.Database,
    readonly path: string,
  ) {
    this.site = siteLookup(db);
    this.owed = new OwedWork(db);
    this.#articles = new ArticleRows(db);
    this.refused = new RefusedRows(db);
    this.shares = new ShareRows(db);
    this.#addresses = new AddressRows(db);
    this.#listed = new ListedRows(db);
    this.#sql = {
      item: db.prepare(`SELECT revision, state, slug, content, note, withdrawn_at AS at, redirect_to AS redirectTo, former_slugs AS formerSlugs
         FROM item WHERE kind = ? AND id = ?`),
      // Asked many times for each document: without the content, which is most of a row.
      held: db.prepare('SELECT revision, state FROM item WHERE kind = ? AND id = ?'),
      put: db.prepare(
        `INSERT OR REPLACE INTO item (kind, id, revision, state, slug, note, withdrawn_at, redirect_to, former_slugs, content)
         VALUES (:kind, :id, :revision, :state, :slug, :note, :at, :redirectTo, :formerSlugs, :content)`,
      ),
      delete: db.prepare('DELETE FROM item WHERE kind = ? AND id = ?'),
      freeSlug: db.prepare('UPDATE item SET slug = NULL WHERE kind = ? AND id = ?'),
      holder: db.prepare(`SELECT id FROM item WHERE kind = ? AND slug = ? AND state = 'live' AND id <> ?`).pluck(),
      unlink: db.prepare('DELETE FROM link WHERE kind = ? AND id = ?'),
      link: db.prepare('INSERT OR IGNORE INTO link (kind, id, relation, target) VALUES (?, ?, ?, ?)'),
      media: db.prepare('SELECT address FROM media_use WHERE kind = ? AND id = ?').pluck(),
      unuse: db.prepare('DELETE FROM media_use WHERE kind = ? AND id = ?'),
      use: db.prepare('INSERT OR IGNORE INTO media_use (address, kind, id) VALUES (?, ?, ?)'),
    };
  }

  held(kind: PublicKind, id: string): Held | null {
    const row = this.#sql.held.get(kind, id) as Pick<Held, 'revision' | 'state'> | undefined;
    return row === undefined ? null : { ...row, refusedRevision: this.refused.revisionOf(kind, id) };
  }

  /** True: a later revision is held. Whoever read this one was overtaken, and it must not come back. */
  isStale({ kind, id, revision }: Pick<Publication, 'kind' | 'id' | 'revision'>): boolean {
    return revision < ((this.#sql.held.get(kind, id) as Held | undefined)?.revision ?? -Infinity);
  }

  /** What is held of a document, as it came from the CMS (with public media addresses); null if never live here. */
  read(kind: PublicKind, id: string): Publication | null {
    const row = this.#sql.item.get(kind, id) as ItemRow | undefined;
    if (row === undefined || row.state === 'quarantined') return null;
    const { revision, slug, note, redirectTo, at } = row;
    if (row.state === 'withdrawn' || row.content === null) {
      const formerSlugs = JSON.parse(row.formerSlugs ?? '[]') as string[];
      return { kind, id, revision, state: 'withdrawn', slug, note, redirectTo, at, formerSlugs };
    }
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
   * Writes documents in one transaction, remembers every page that no longer matches, and says which. What is older than
   * what is held is left out. The caller has made sure that whoever holds a slug wanted here gives it up in the same batch.
   */
  apply(publications: readonly Publication[]): Touched {
    return this.#apply(publications, 'newer');
  }

  /** `any`: goes back to an earlier revision; only for taking back one that could not be published. */
  #apply(publications: readonly Publication[], which: 'newer' | 'any'): Touched {
    const touched: Touched = { applied: [], pages: new Set(), whole: false };
    this.db.transaction(() => {
      const media = new Set<string>();
      // One after the other, so that each is planned against the state it meets: two that leave a page together empty it.
      for (const next of publications) {
        const { kind, id } = next;
        if (which === 'newer' && this.isStale(next)) continue;
        touched.applied.push(next);
        const before = this.read(kind, id);
        for (const address of this.#sql.media.all(kind, id) as string[]) media.add(address);
        const reached: Touched = { applied: [], pages: new Set(), whole: false };
        this.#touch(reached, before, next);
        // Two documents may exchange their slugs in one batch; whoever comes later gets its new one in its turn.
        const holder = this.slugHolder(next);
        if (holder !== null) this.#sql.freeSlug.run(kind, holder);
        this.#write(next, before, reached);
        this.#touch(reached, next, before);
        addReached(touched, reached, [next, before]);
        for (const address of this.#sql.media.all(kind, id) as string[]) media.add(address);
      }
      const gone = touched.applied.some(({ state }) => state === 'withdrawn');
      this.owed.soil(touched.pages, false);
      this.owed.soil(media, gone);
      if (touched.whole) this.owed.wantWhole();
    })();
    return touched;
  }

  /**
   * Writes documents without planning, in one transaction; the caller owes a whole rebuild, and this remembers it.
   * What is older than what is held is left out.
   */
  fill(publications: readonly Publication[]): void {
    this.db.transaction(() => {
      for (const next of publications) {
        if (this.isStale(next)) continue;
        const before = this.read(next.kind, next.id);
        // The rebuild lists what is shown; what a withdrawn document showed must not linger for those who knew the address.
        if (next.state === 'withdrawn') this.owed.soil(this.#sql.media.all(next.kind, next.id) as string[], true);
        const holder = this.slugHolder(next);
        if (holder !== null) this.#sql.freeSlug.run(next.kind, holder);
        this.#write(next, before, { applied: [], pages: new Set(), whole: false });
      }
      this.owed.wantWhole();
    })();
  }

  /** Takes a document back to what was held before (null: it was unknown), to see how the site does without it. */
  takeBack({ kind, id, revision }: Pick<Publication, 'kind' | 'id' | 'revision'>, before: Publication | null): void {
    this.db.transaction(() => {
      if (before !== null) this.#apply([before], 'any');
      else {
        this.#apply([{ ...GONE, kind, id, revision }], 'any');
        this.#addresses.remove(kind, id);
        this.#sql.delete.run(kind, id);
      }
    })();
  }

  /** Takes a document back for good, and notes the revision that failed. `slug`: it wanted this one, which another holds. */
  refuse(
    failed: Pick<Publication, 'kind' | 'id' | 'revision'>,
    before: Publication | null,
    message: string,
    slug: string | null = null,
  ): void {
    this.db.transaction(() => {
      const { kind, id, revision } = failed;
      this.takeBack(failed, before);
      if (before === null) this.#sql.put.run({ ...NOTHING, kind, id, revision, state: 'quarantined', note: message });
      this.refused.put({ kind, id, revision, message, at: new Date().toISOString(), slug });
    })();
  }

  /** Forgets one refusal, so that its revision is tried again. */
  forgetRefusal(kind: PublicKind, id: string): void {
    this.db.transaction(() => {
      this.refused.heal(kind, id);
      if (this.held(kind, id)?.state === 'quarantined') this.#sql.delete.run(kind, id);
    })();
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

  #touch(touched: Touched, shown: Publication | null, other: Publication | null): void {
    if (shown?.kind === 'settings' || other?.kind === 'settings') {
      touched.whole = true;
      // Articles that come while everything is rebuilt have the new colours already: their sheet must not come last.
      const colours = this.site.colours();
      if (colours !== null) touched.pages.add(address.colours(colours));
    }
    if (footerFace(shown) !== footerFace(other)) touched.whole = true;
    const subject = shown === null ? null : this.#subject(shown);
    if (subject === null) return;
    for (const page of touchedPages(subject, other === null ? null : this.#subject(other), this.site))
      touched.pages.add(page);
  }

  #subject(publication: Publication): Subject | null {
    return subjectOf(publication, () => {
      if (publication.state !== 'live' || publication.kind !== 'article')
        throw new Error('only an article has a place in lists');
      return this.#articles.placeFor(publication.id, publication.content);
    });
  }

  #write(next: Publication, before: Publication | null, touched: Touched): void {
    const { kind, id } = next;
    const live = next.state === 'live' ? next : null;
    this.#sql.put.run(rowOf(next));
    this.refused.heal(kind, id);
    this.#sql.unlink.run(kind, id);
    this.#sql.unuse.run(kind, id);
    this.#addresses.put(next);
    if (live !== null) {
      for (const { relation, target } of linksOf(live)) this.#sql.link.run(kind, id, relation, target);
      for (const address of mediaOf(live)) this.#sql.use.run(address, kind, id);
    }
    if (live?.kind === 'article') this.#articles.put(id, live.content);
    else if (kind === 'article') this.#articles.remove(id);
    this.shares.follow(next, before);
    if (live?.kind === 'document') this.#listed.putDocument(id, live.content);
    else if (live?.kind === 'unit') this.#listed.putUnit(id, live.content);
    else if (kind === 'document' || kind === 'unit') this.#listed.remove(id);
    if (kind === 'unit') this.#relist(id, contentOf('unit', before), contentOf('unit', next), touched);
  }

  /** Readers must not find what has left a list in it while the whole site is rendered: its pages come at once. */
  #relist(id: string, before: PublicUnit | null, after: PublicUnit | null, touched: Touched): void {
    const superiors = this.#articles.superiorsToRelist(before, after, id);
    if (superiors.size === 0) return;
    const pages = unitListPages(superiors, this.site);
    this.#articles.relistUnit(id);
    addTogether(touched, [...pages, ...unitListPages(superiors, this.site)], this.site.months(listOf.unit(id)));
  }
}
