import type Database from 'better-sqlite3';
import type { PublicArticle } from '@toasoan/contracts';
import { fold } from '@toasoan/vietnamese';
import { textOf } from './text-of.js';

// A private-use character belongs to words for FTS5, and to no word that a reader can ask for (`wordsOf`).
const UNSPEAKABLE = '\uE000';

/** The word in the search index that stands for a unit or a category, so that a filter is one more word to match. */
export function filterWord(kind: 'unit' | 'category', id: string): string {
  return `${UNSPEAKABLE}${kind === 'unit' ? 'dv' : 'cm'}${Buffer.from(id).toString('hex')}`;
}

// Room for 4,096 articles in one millisecond.
const SLOTS = 4096;

/** The lowest row number of an instant: row numbers rise with the time of publication, so newest first needs no sort. */
export function rowidFrom(instantMs: number): number {
  return instantMs * SLOTS;
}

/** Keeps the full-text rows of articles, in step with the content index (inside its transaction). */
export class SearchRows {
  readonly #taken;
  readonly #number;
  readonly #remember;
  readonly #insert;
  readonly #delete;
  readonly #forget;
  readonly #learn;
  /** Words that were in the table before: most words of an article are. */
  readonly #known = new Set<string>();

  constructor(db: Database.Database) {
    this.#taken = db.prepare('SELECT max(rowid) FROM article_rowid WHERE rowid >= ? AND rowid < ?').pluck();
    this.#number = db.prepare('SELECT rowid FROM article_rowid WHERE id = ?').pluck();
    this.#remember = db.prepare('INSERT INTO article_rowid (rowid, id) VALUES (?, ?)');
    this.#insert = db.prepare('INSERT INTO search (rowid, title, lead, body, unit) VALUES (?, ?, ?, ?, ?)');
    this.#delete = db.prepare('DELETE FROM search WHERE rowid = ?');
    this.#learn = db.prepare('INSERT OR IGNORE INTO search_word (word) VALUES (?)');
    this.#forget = db.prepare('DELETE FROM article_rowid WHERE rowid = ?');
  }

  put(id: string, article: PublicArticle): void {
    this.remove(id);
    const from = rowidFrom(Date.parse(article.publishedAt));
    const taken = this.#taken.get(from, from + SLOTS) as number | null;
    const rowid = taken === null ? from : taken + 1;
    this.#remember.run(rowid, id);
    const { unit, superior, categoryId } = article;
    const names = [fold(unit.name), superior === null ? '' : fold(superior.name)].join(' ');
    const filters = [filterWord('unit', unit.id)];
    if (superior !== null) filters.push(filterWord('unit', superior.id));
    if (categoryId !== null) filters.push(filterWord('category', categoryId));
    const columns = [fold(article.title), fold(article.lead), fold(textOf(article.body))];
    this.#insert.run(rowid, ...columns, `${names} ${filters.join(' ')}`);
    this.#learnWords(`${columns.join(' ')} ${names}`);
  }

  #learnWords(folded: string): void {
    for (const word of new Set(folded.match(/[\p{L}\p{N}]+/gu))) {
      if (this.#known.has(word)) continue;
      // Known only once it was found in the table: a transaction that fails takes a new word back.
      if (this.#learn.run(word).changes === 0) this.#known.add(word);
    }
  }

  remove(id: string): void {
    const rowid = this.#number.get(id) as number | undefined;
    if (rowid === undefined) return;
    this.#delete.run(rowid);
    this.#forget.run(rowid);
  }
}
