import type Database from 'better-sqlite3';
import { cardPictureOf, listOf, type ArticleCard, type PublicArticle, type PublicUnit } from '@toasoan/contracts';
import type { ArticlePlace } from '@toasoan/site-plan';
import { monthOf } from '@toasoan/vietnamese';
import { SearchRows } from './search-rows.js';

/** What lists show of an article. */
export function cardOf(id: string, article: PublicArticle): ArticleCard {
  const [lead] = article.pictures;
  const newest = article.corrections.at(-1);
  return {
    id,
    slug: article.slug,
    title: article.title,
    lead: article.lead,
    genre: article.genre,
    publishedAt: article.publishedAt,
    unit: article.unit,
    categoryId: article.categoryId,
    reprint: article.original !== null,
    picture: lead === undefined ? null : cardPictureOf(lead),
    correction: newest ?? null,
  };
}

/** The rows that lists and search need of articles, in step with the item table. */
export class ArticleRows {
  readonly #kindOfUnit;
  readonly #insert;
  readonly #delete;
  readonly #list;
  readonly #unlist;
  readonly #ofUnit;
  readonly #search: SearchRows;

  constructor(db: Database.Database) {
    this.#kindOfUnit = db
      .prepare(`SELECT content ->> '$.kind' FROM item WHERE kind = 'unit' AND id = ? AND state = 'live'`)
      .pluck();
    this.#insert = db.prepare(
      'INSERT OR REPLACE INTO article (id, published_at, genre, unit_id, category_id, card) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#delete = db.prepare('DELETE FROM article WHERE id = ?');
    this.#list = db.prepare('INSERT INTO listing (list, month, published_at, article_id) VALUES (?, ?, ?, ?)');
    this.#unlist = db.prepare('DELETE FROM listing WHERE article_id = ?');
    this.#ofUnit = db.prepare(
      `SELECT id, content FROM article JOIN item USING (id) WHERE unit_id = ? AND item.kind = 'article'`,
    );
    this.#search = new SearchRows(db);
  }

  /** Where an article will stand. A grassroots union's articles stand in its direct superior's list too. */
  placeFor(id: string, article: PublicArticle): ArticlePlace {
    const { slug, publishedAt, unit, superior, categoryId, corrections } = article;
    const lists = new Set([listOf.all(), listOf.unit(unit.id)]);
    if (superior !== null && this.#kindOfUnit.get(unit.id) === 'grassroots_union') lists.add(listOf.unit(superior.id));
    if (categoryId !== null) lists.add(listOf.category(categoryId));
    const corrected = [...new Set(corrections.map(({ at }) => at))].map((at) => ({ at, month: monthOf(at) }));
    return { id, slug, publishedAt, month: monthOf(publishedAt), lists: [...lists], corrections: corrected };
  }

  put(id: string, article: PublicArticle): void {
    const { publishedAt, genre, unit, categoryId } = article;
    this.#insert.run(id, publishedAt, genre, unit.id, categoryId, JSON.stringify(cardOf(id, article)));
    this.#relist(this.placeFor(id, article));
    this.#search.put(id, article);
  }

  remove(id: string): void {
    this.#delete.run(id);
    this.#unlist.run(id);
    this.#search.remove(id);
  }

  /**
   * A unit that comes, goes or changes its kind: its articles may enter or leave their superior's list. Comes back with the
   * superiors whose lists `relistUnit` will change.
   */
  superiorsToRelist(before: PublicUnit | null, after: PublicUnit | null, id: string): Set<string> {
    const wasGrassroots = before?.kind === 'grassroots_union';
    if (wasGrassroots === (after?.kind === 'grassroots_union')) return new Set();
    return new Set(this.#articlesOf(id).flatMap(({ article }) => article.superior?.id ?? []));
  }

  /** Puts every article of a unit into the lists where it stands now. */
  relistUnit(id: string): void {
    for (const { id: own, article } of this.#articlesOf(id)) this.#relist(this.placeFor(own, article));
  }

  #articlesOf(unit: string): { id: string; article: PublicArticle }[] {
    const found = this.#ofUnit.all(unit) as { id: string; content: string }[];
    return found.map(({ id, content }) => ({ id, article: JSON.parse(content) as PublicArticle }));
  }

  #relist(place: ArticlePlace): void {
    this.#unlist.run(place.id);
    for (const list of place.lists) this.#list.run(list, place.month, place.publishedAt, place.id);
    for (const { at, month } of place.corrections) this.#list.run(listOf.corrections(), month, at, place.id);
  }
}
