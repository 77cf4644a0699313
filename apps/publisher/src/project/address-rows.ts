import type Database from 'better-sqlite3';
import type { Publication } from '@toasoan/contracts';
import { address } from '@toasoan/site-plan';

const ownAddress = {
  article: address.article,
  unit: address.unit,
  category: address.category,
  document: address.document,
  table: address.table,
  page: address.page,
} as const;

/** The public path of a document; null where it has no page of its own. */
export function pathOf(kind: Publication['kind'], slug: string | null): string | null {
  return slug === null || kind === 'redirect' || kind === 'settings' ? null : ownAddress[kind](slug);
}

/** Where the row stands that answers for every address of the former site with this number. */
export const numbered = (number: string): string => `*-${number}.html`;

/** Keeps redirects and gone addresses. They are answers, not pages; a withdrawn article's own page is named by its rows. */
export class AddressRows {
  readonly #clear;
  readonly #put;

  constructor(db: Database.Database) {
    this.#clear = db.prepare('DELETE FROM address WHERE owner_kind = ? AND owner_id = ?');
    // Two documents may once have had one address: each keeps its claim, for the other's may go again.
    this.#put = db.prepare(
      'INSERT OR REPLACE INTO address (path, target, status, owner_kind, owner_id) VALUES (?, ?, ?, ?, ?)',
    );
  }

  put(publication: Publication): void {
    const { kind, id } = publication;
    this.#clear.run(kind, id);
    if (publication.state === 'withdrawn') {
      // Former addresses of the document go with it, wherever it leads.
      const own = pathOf(kind, publication.slug);
      const target = publication.redirectTo ?? (kind === 'article' ? own : null);
      for (const slug of [publication.slug, ...publication.formerSlugs]) {
        const path = pathOf(kind, slug);
        if (path !== null) this.#put.run(path, target, publication.redirectTo === null ? 410 : 301, kind, id);
      }
      return;
    }
    if (publication.kind === 'redirect') {
      const { from, to, status, number } = publication.content;
      const answer = status === 301 && to === null ? 410 : status;
      const target = answer === 410 ? null : to;
      for (const path of number ? [from, numbered(number)] : [from]) this.#put.run(path, target, answer, kind, id);
      return;
    }
    if (!('formerSlugs' in publication.content)) return;
    const target = pathOf(kind, publication.content.slug);
    for (const slug of publication.content.formerSlugs) {
      const former = pathOf(kind, slug);
      if (former !== null && former !== target) this.#put.run(former, target, 301, kind, id);
    }
  }

  remove(kind: Publication['kind'], id: string): void {
    this.#clear.run(kind, id);
  }
}
