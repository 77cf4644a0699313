import type Database from 'better-sqlite3';
import { listOf, type PublicDocument, type PublicUnit } from '@toasoan/contracts';
import { directoryLetter, letterSlug, type DocumentPlace } from '@toasoan/site-plan';

/** Where an official document will stand. */
export function documentPlace(id: string, document: PublicDocument): DocumentPlace {
  const { slug, type, issuer, issuedOn, publishedAt, addressees } = document;
  const named = [issuer, ...addressees].flatMap((ref) => (ref === null ? [] : [ref.id]));
  return {
    id,
    slug,
    type,
    issuerId: issuer?.id ?? null,
    year: issuedOn.slice(0, 4),
    order: `${issuedOn} ${publishedAt}`,
    unitIds: [...new Set(named)],
  };
}

/** Keeps the lists of official documents and the letters of the directory, in step with the item table. */
export class ListedRows {
  readonly #list;
  readonly #unlist;

  constructor(db: Database.Database) {
    this.#list = db.prepare('INSERT INTO listing (list, month, published_at, article_id) VALUES (?, ?, ?, ?)');
    this.#unlist = db.prepare('DELETE FROM listing WHERE article_id = ?');
  }

  putDocument(id: string, document: PublicDocument): void {
    this.remove(id);
    const { type, issuerId, year, order } = documentPlace(id, document);
    const lists = [listOf.documents(), listOf.documentType(type)];
    if (issuerId !== null) lists.push(listOf.issuer(issuerId), listOf.issuerType(issuerId, type));
    for (const list of lists) this.#list.run(list, year, order, id);
  }

  putUnit(id: string, { name }: PublicUnit): void {
    this.remove(id);
    this.#list.run(listOf.units(), letterSlug(directoryLetter(name)), '', id);
  }

  remove(id: string): void {
    this.#unlist.run(id);
  }
}
